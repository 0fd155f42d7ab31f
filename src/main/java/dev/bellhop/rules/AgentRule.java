package dev.bellhop.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An agent by its name: what it is told besides the issue, and what kind of agent it is. */
public record AgentRule(String name, Where where, Wishes wishes, Kind kind) {

    /** What may be said to an agent of every kind. */
    public record Wishes(
            Optional<Setting<String>> base, Optional<Setting<String>> model, Optional<Setting<String>> instructions) {
        static final Wishes NONE = new Wishes(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Who does its work. */
    public String service() {
        return switch (kind) {
            case Copilot _ -> "copilot";
            case CopilotTask _ -> "copilot-task";
            case Session session -> session.provider().value().name().toLowerCase(Locale.ROOT);
        };
    }

    public sealed interface Kind {}

    /** The issue is assigned to Copilot. */
    public record Copilot(Target target, Setting<Api> api, Setting<Assign> assign) implements Kind {}

    /** A task is handed to Copilot. */
    public record CopilotTask(Target target) implements Kind {}

    /** A managed session, with repositories besides the issue's own. */
    public record Session(Setting<Provider> provider, List<Mount> repos) implements Kind {
        public Session {
            repos = List.copyOf(repos);
        }
    }

    public record Target(Optional<Setting<String>> customAgent, Optional<Setting<String>> repo) {
        static final Target NONE = new Target(Optional.empty(), Optional.empty());
    }

    public record Mount(String repo, Optional<String> path, Optional<String> base, Where where) {}

    public enum Api {
        REST,
        GRAPHQL
    }

    /** Copilot besides the others, Copilot alone, or through the update with the others kept. */
    public enum Assign {
        ADD,
        REPLACE,
        UPDATE
    }

    public enum Provider {
        ANTHROPIC,
        QODER
    }
}
