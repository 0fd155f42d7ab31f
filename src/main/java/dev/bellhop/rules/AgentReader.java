package dev.bellhop.rules;

import dev.bellhop.rules.AgentRule.Api;
import dev.bellhop.rules.AgentRule.Assign;
import dev.bellhop.rules.AgentRule.Copilot;
import dev.bellhop.rules.AgentRule.CopilotTask;
import dev.bellhop.rules.AgentRule.Mount;
import dev.bellhop.rules.AgentRule.Session;
import dev.bellhop.rules.AgentRule.Wishes;
import java.util.List;
import java.util.Optional;

/** Reads one entry of {@code agents}. */
final class AgentReader {
    private static final int MOST_REPOS = 20;

    private final Ceiling ceiling;

    AgentReader(Ceiling ceiling) {
        this.ceiling = ceiling;
    }

    private enum Word {
        COPILOT,
        COPILOT_TASK,
        SESSION
    }

    Optional<AgentRule> read(Fields.Field field) {
        Spot spot = field.value();
        Fields fields = spot.fields();
        if (!Form.AGENT.fits(field.key())) {
            field.flaw("expected " + Form.AGENT.words());
        }
        if (!spot.isEntries()) {
            return Optional.empty();
        }
        Optional<Spot> kind = fields.at("kind");
        if (kind.isEmpty()) {
            field.flaw("the kind is missing: copilot, copilot-task or session");
        }
        Optional<Word> word = kind.flatMap(said -> said.word(Word.class));
        if (word.isEmpty()) {
            fields.only(Keys.EVERY_AGENT);
            return Optional.empty();
        }
        known(fields, word.get());
        Wishes wishes = wishes(fields);
        return kind(field, fields, word.get())
                .map(read -> new AgentRule(field.key(), spot.sheet().where(field.at()), wishes, read));
    }

    /** A key that another kind has is no slip of the pen. */
    private static void known(Fields fields, Word kind) {
        List<String> own = switch (kind) {
            case COPILOT -> Keys.COPILOT;
            case COPILOT_TASK -> Keys.COPILOT_TASK;
            case SESSION -> Keys.SESSION;
        };
        List<String> others =
                Keys.EVERY_AGENT.stream().filter(key -> !own.contains(key)).toList();
        others.forEach(key -> fields.field(key)
                .ifPresent(field -> field.flaw("an agent of the kind " + Spot.written(kind) + " has no such key")));
        fields.without(others).only(own);
    }

    private static Optional<AgentRule.Kind> kind(Fields.Field field, Fields fields, Word word) {
        return switch (word) {
            case COPILOT -> Optional.of(copilot(fields));
            case COPILOT_TASK -> Optional.of(new CopilotTask(target(fields)));
            case SESSION -> session(field, fields);
        };
    }

    private static AgentRule.Kind copilot(Fields fields) {
        return new Copilot(
                target(fields),
                fields.at("api")
                        .flatMap(spot -> spot.word(Api.class).map(spot::setting))
                        .orElse(Setting.builtIn(Api.REST)),
                fields.at("assign")
                        .flatMap(spot -> spot.word(Assign.class).map(spot::setting))
                        .orElse(Setting.builtIn(Assign.ADD)));
    }

    private static Optional<AgentRule.Kind> session(Fields.Field field, Fields fields) {
        Optional<Spot> provider = fields.at("provider");
        if (provider.isEmpty()) {
            field.flaw("the provider is missing: anthropic or qoder");
        }
        List<Mount> repos = fields.at("repos")
                .map(spot -> spot.each(MOST_REPOS, AgentReader::mount))
                .orElse(List.of());
        return provider.flatMap(spot -> spot.word(AgentRule.Provider.class).map(spot::setting))
                .map(said -> new Session(said, repos));
    }

    private static Optional<Mount> mount(Spot spot) {
        if (!spot.isEntries()) {
            return spot.text(Form.REPO).map(repo -> new Mount(repo, Optional.empty(), Optional.empty(), spot.where()));
        }
        Fields fields = spot.fields().only(Keys.REPO);
        Optional<String> path = fields.at("mount-path").flatMap(said -> said.text(Form.PATH));
        Optional<String> base = fields.at("base").flatMap(said -> said.text(Form.BRANCH));
        if (fields.at("repo").isEmpty()) {
            spot.flaw("the repo is missing");
        }
        return fields.at("repo")
                .flatMap(said -> said.text(Form.REPO))
                .map(repo -> new Mount(repo, path, base, spot.where()));
    }

    private static AgentRule.Target target(Fields fields) {
        return new AgentRule.Target(
                text(fields, "custom-agent", Form.CUSTOM_AGENT), text(fields, "target-repo", Form.REPO));
    }

    private Wishes wishes(Fields fields) {
        fields.at("model")
                .filter(spot -> spot.node() instanceof Node.Text name && !ceiling.allowsModel(name.value()))
                .ifPresent(spot -> spot.flaw("this server does not allow this model" + Ceiling.ASK));
        return new Wishes(
                text(fields, "base", Form.BRANCH),
                text(fields, "model", Form.MODEL),
                text(fields, "instructions", Form.INSTRUCTIONS));
    }

    private static Optional<Setting<String>> text(Fields fields, String key, Form form) {
        return fields.at(key).flatMap(spot -> spot.text(form).map(spot::setting));
    }
}
