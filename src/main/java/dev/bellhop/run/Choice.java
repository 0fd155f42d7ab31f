package dev.bellhop.run;

import dev.bellhop.command.Options;
import dev.bellhop.rules.AgentRule;
import dev.bellhop.rules.Plan;
import dev.bellhop.rules.Rules;
import dev.bellhop.rules.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which agent a wish means, and with which options; or why none. */
sealed interface Choice {
    record Made(AgentRule agent, Options options) implements Choice {

        String service() {
            return agent.service();
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

        Way.Door door() {
            return agent.kind() instanceof AgentRule.Copilot copilot
                    ? new Way.Door(copilot.api().value(), copilot.assign().value())
                    : Way.Door.USUAL;
        }

        Way way(Wish wish, Rules rules) {
            return switch (agent.kind()) {
                case AgentRule.Copilot _, AgentRule.CopilotTask _ -> door();
                case AgentRule.Session session -> Seating.of(wish, this, session, rules);
            };
        }

        /** Every repository that it is to have, but for the issue's own. */
        List<String> elsewhere() {
            List<String> all = new ArrayList<>(repo().isEmpty() ? List.of() : List.of(repo()));
            if (agent.kind() instanceof AgentRule.Session session) {
                session.repos().stream().map(AgentRule.Mount::repo).forEach(all::add);
            }
            return List.copyOf(all);
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
        return services.contains(agent.get().service())
                ? able(wish, rules, agent.get())
                : new No(Replies.notOffered(wish.by(), name, offered(rules, services)));
    }

    private static Choice able(Wish wish, Rules rules, AgentRule agent) {
        Options options = wish.order().options();
        Optional<String> unable = unable(wish, rules, agent);
        if (unable.isPresent()) {
            return new No(unable.get());
        }
        Optional<String> model = options.model().filter(asked -> !rules.allowsModel(asked));
        return model.isPresent() ? new No(Replies.modelNotAllowed(wish.by(), model.get())) : new Made(agent, options);
    }

    /** GitHub runs Copilot: there is no plan to wait for, and no bill to limit. Custom agents are Copilot's. */
    private static Optional<String> unable(Wish wish, Rules rules, AgentRule agent) {
        Options options = wish.order().options();
        boolean plan = rules.plan().value() != Plan.NEVER;
        if (!(agent.kind() instanceof AgentRule.Session session)) {
            return options.budget().isPresent()
                    ? Optional.of(Replies.notForCopilot(wish.by(), agent.name(), "`--budget`"))
                    : plan
                            ? Optional.of(Replies.notForCopilot(wish.by(), agent.name(), "`plan` in the rules"))
                            : Optional.empty();
        }
        if (options.agent().isPresent()) {
            return Optional.of(Replies.notForSession(wish.by(), agent.name(), "`--agent`"));
        }
        if (plan) {
            return Optional.of(Replies.notForSession(wish.by(), agent.name(), "`plan` in the rules"));
        }
        boolean unpriced = session.provider().value() == AgentRule.Provider.QODER;
        return unpriced && options.budget().isPresent()
                ? Optional.of(Replies.notForSession(wish.by(), agent.name(), "`--budget`"))
                : Optional.empty();
    }

    private static Optional<String> name(Wish wish, Rules rules) {
        return switch (wish.request().trigger()) {
            case Trigger.Label(String label) -> rules.agentFor(label);
            case Trigger.Comment _, Trigger.Filed _, Trigger.Pressed _ ->
                wish.order().options().with().stream().findFirst().or(() -> rules.usualAgent());
        };
    }

    /** The names of the agents whose work is done here. */
    static List<String> offered(Rules rules, Set<String> services) {
        return rules.agents().stream()
                .flatMap(name -> rules.agent(name).stream())
                .filter(agent -> services.contains(agent.service()))
                .map(AgentRule::name)
                .toList();
    }
}
