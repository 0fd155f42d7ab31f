package dev.bellhop.platform;

import dev.bellhop.demo.Fields;
import dev.bellhop.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a session may be ordered, and how it is shown. */
final class SessionShape {
    private static final String URL = "https://github\\.com/[\\w.-]+/(?![\\w.-]*\\.git$)[\\w.-]+";
    private static final Shape CHECKOUT = Shape.oneOf(Map.of(
            "branch",
            Shape.form().need("name", Shape.text(1, 255)),
            "commit",
            Shape.form().need("sha", Shape.like("[0-9a-f]{40}", "Input should be a full commit SHA"))));
    static final Shape BUDGET = Shape.oneOf(Map.of(
            "limit",
            Shape.form()
                    .need(
                            "max_list_cost",
                            Shape.form()
                                    .need(
                                            "amount",
                                            Shape.like("[1-9]\\d{0,11}", "Input should be whole cents as a string"))
                                    .need("currency", Shape.word("USD")))));
    private static final Form TITLED =
            Shape.form().may("title", Shape.text(0, 512)).may("metadata", Shape.metadata());

    private SessionShape() {}

    static Form order(Platform.Kind kind) {
        Form named = Shape.form().need("id", Shape.text(1, 256)).may("version", Shape.number(1, Integer.MAX_VALUE));
        Form common = TITLED.need("environment_id", Shape.text(1, 256))
                .may("vault_ids", Shape.list(32, Shape.text(1, 256)))
                .may("resources", Shape.list(64, Shape.oneOf(Map.of("github_repository", mount(kind)))))
                .may("budget", BUDGET)
                .may("initial_events", Shape.list(50, EventShape.INITIAL));
        return switch (kind) {
            case ANTHROPIC ->
                common.need(
                        "agent",
                        Shape.wordOr(
                                Shape.text(1, 256),
                                Shape.oneOf(
                                        Map.of("agent", named, "agent_with_overrides", AgentShape.overrides(kind)))));
            case QODER ->
                common.need("agent", Shape.wordOr(Shape.text(1, 256), Shape.oneOf(Map.of("agent", named))))
                        .may("environment_variables", Shape.anything())
                        .may("incremental_streaming_enabled", Shape.flag())
                        .may("delta_flush_interval_ms", Shape.number(0, 60_000))
                        .may("memory_store_ids", Shape.list(32, Shape.text(1, 256)));
        };
    }

    /** That Qoder takes a repository at any place of its disk is a guess. */
    private static Form mount(Platform.Kind kind) {
        String place = switch (kind) {
            case ANTHROPIC -> "/workspace/[\\w.-]+(/[\\w.-]+)*";
            case QODER -> "(/[\\w.-]+)+";
        };
        return Shape.form()
                .need("url", Shape.like(URL, "must be exactly https://github.com/<owner>/<repo>"))
                .need("authorization_token", Shape.text(1, 4096))
                .may("mount_path", Shape.like(place, "must be under /workspace"))
                .may("checkout", CHECKOUT);
    }

    static Form change(Platform.Kind kind) {
        return TITLED.may("budget", BUDGET).may("agent", AgentShape.partly(kind));
    }

    static Optional<Long> cents(Json budget) {
        return Optional.of(
                Long.parseLong(budget.at("max_list_cost").at("amount").text()));
    }

    static Json shown(Session session, Platform.Kind kind, Instant now) {
        Session.Making made = session.made;
        return Fields.of(
                "id",
                session.id(),
                "type",
                "session",
                "status",
                session.shown(now).name().toLowerCase(Locale.ROOT),
                "title",
                session.title.isEmpty() ? Optional.empty() : Optional.of(session.title),
                "metadata",
                session.metadata,
                "agent",
                session.agent,
                "environment_id",
                made.environment(),
                "vault_ids",
                made.vaults(),
                "resources",
                session.mounts.stream().map(one -> one.sheet.shown()).toList(),
                "budget",
                Work.budget(session),
                "stats",
                session.usage.stats(Duration.between(made.at(), now)),
                "usage",
                session.usage.shown(kind),
                "outcome_evaluations",
                List.of(),
                "deployment_id",
                Fields.NULL,
                "created_at",
                made.at(),
                "updated_at",
                session.updated,
                "archived_at",
                session.archived);
    }
}
