package dev.bellhop.run;

import dev.bellhop.command.Options;
import dev.bellhop.rules.AgentRule;
import dev.bellhop.rules.Plan;
import dev.bellhop.rules.Rules;
import dev.bellhop.rules.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which agent a wish means, and with which options; or why none. */
sealed interface Choice {
    record Made(AgentRule agent, Options options) implements Choice {

        String service() {
            return Choice.service(agent);
        }

        String base() {
            return first(options.base(), agent.wishes().base());
        }

        String model() {
            return first(options.model(), agent.wishes().model());
        }

        String instructions() {
            return first(Optional.empty(), agent.wishes().instructions());
        }

        String customAgent() {
            return first(options.agent(), target(agent).customAgent());
        }

        Way way() {
            return agent.kind() instanceof AgentRule.Copilot copilot
                    ? new Way(copilot.api().value(), copilot.assign().value())
                    : Way.USUAL;
        }

        String repo() {
            return first(options.repo(), target(agent).repo());
        }

        private static String first(Optional<String> asked, Optional<Setting<String>> ruled) {
            return asked.or(() -> ruled.map(Setting::value)).orElse("");
        }

        private static AgentRule.Target target(AgentRule agent) {
            return switch (agent.kind()) {
                case AgentRule.Copilot copilot -> copilot.target();
                case AgentRule.CopilotTask task -> task.target();
                case AgentRule.Session _ -> new AgentRule.Target(Optional.empty(), Optional.empty());
            };
        }
    }

    record No(String words) implements Choice {}

    static Choice of(Wish wish, Rules rules, Set<String> services) {
        List<String> with = wish.order().options().with();
        if (with.size() > 1) {
            return new No(Replies.oneAgent(wish.by()));
        }
        String name = name(wish, rules).orElse("");
        Optional<AgentRule> agent = rules.agent(name);
        if (agent.isEmpty()) {
            return new No(Replies.unknownAgent(wish.by(), name, offered(rules, services)));
        }
        return services.contains(service(agent.get()))
                ? able(wish, rules, agent.get())
                : new No(Replies.notOffered(wish.by(), name, offered(rules, services)));
    }

    /** GitHub runs Copilot: there is no plan to wait for, and no bill to limit. */
    private static Choice able(Wish wish, Rules rules, AgentRule agent) {
        Options options = wish.order().options();
        if (!(agent.kind() instanceof AgentRule.Session)) {
            if (options.budget().isPresent()) {
                return new No(Replies.notForCopilot(wish.by(), agent.name(), "`--budget`"));
            }
            if (rules.plan().value() != Plan.NEVER) {
                return new No(Replies.notForCopilot(wish.by(), agent.name(), "`plan` in the rules"));
            }
        }
        Optional<String> model = options.model().filter(asked -> !rules.allowsModel(asked));
        return model.isPresent() ? new No(Replies.modelNotAllowed(wish.by(), model.get())) : new Made(agent, options);
    }

    private static Optional<String> name(Wish wish, Rules rules) {
        return switch (wish.request().trigger()) {
            case Trigger.Label(String label) -> rules.agentFor(label);
            case Trigger.Comment _, Trigger.Filed _ ->
                wish.order().options().with().stream().findFirst().or(() -> rules.usualAgent());
        };
    }

    /** The names of the agents whose work is done here. */
    static List<String> offered(Rules rules, Set<String> services) {
        return rules.agents().stream()
                .flatMap(name -> rules.agent(name).stream())
                .filter(agent -> services.contains(service(agent)))
                .map(AgentRule::name)
                .toList();
    }

    /** Who does the work. */
    static String service(AgentRule agent) {
        return switch (agent.kind()) {
            case AgentRule.Copilot _ -> "copilot";
            case AgentRule.CopilotTask _ -> "copilot-task";
            case AgentRule.Session session -> session.provider().value().name().toLowerCase(Locale.ROOT);
        };
    }
}
