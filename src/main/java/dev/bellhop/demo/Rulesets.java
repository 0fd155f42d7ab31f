package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The rulesets of repositories, and which of their rules hold for a branch, be it there or not. */
final class Rulesets {
    private static final long FIRST = 21;

    private final Ground ground;

    Rulesets(Ground ground) {
        this.ground = ground;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/repos/{owner}/{repo}/rules/branches/{branch*}", this::forBranch),
                new Route("GET", "/repos/{owner}/{repo}/rulesets/{ruleset}", this::one));
    }

    private Response forBranch(Call call) {
        Repository repository = call.repository("metadata", Level.READ);
        String branch = call.word("branch");
        return Pages.of(
                call,
                IntStream.range(0, repository.rulesets.size())
                        .boxed()
                        .filter(at ->
                                branch.startsWith(repository.rulesets.get(at).prefix()))
                        .flatMap(at -> repository.rulesets.get(at).rules().stream()
                                .map(rule -> rule.shape()
                                        .with("ruleset_source_type", "Repository")
                                        .with("ruleset_source", repository.fullName())
                                        .with("ruleset_id", FIRST + at)))
                        .toList());
    }

    /** Who may pass by a ruleset is said to nobody who may not change it; to others only whether they may themselves. */
    private Response one(Call call) {
        Repository repository = call.repository("metadata", Level.READ);
        long id = call.number("ruleset");
        if (id < FIRST || id >= FIRST + repository.rulesets.size()) {
            throw Refusal.notFound();
        }
        Ruleset ruleset = repository.rulesets.get((int) (id - FIRST));
        boolean passes = ruleset.passable() && call.caller() instanceof Caller.Installed;
        Instant made = repository.created;
        Json ref = Fields.of("include", List.of("refs/heads/" + ruleset.prefix() + "**"), "exclude", List.of());
        String self = ground.shapes.links.repository(repository) + "/rulesets/" + id;
        return Response.json(
                200,
                Fields.of(
                        "id",
                        id,
                        "name",
                        ruleset.name(),
                        "target",
                        "branch",
                        "source_type",
                        "Repository",
                        "source",
                        repository.fullName(),
                        "enforcement",
                        "active",
                        "conditions",
                        Fields.of("ref_name", ref),
                        "rules",
                        ruleset.rules().stream().map(Ruleset.Rule::shape).toList(),
                        "node_id",
                        "RRS_" + id,
                        "created_at",
                        made.toString(),
                        "updated_at",
                        made.toString(),
                        "current_user_can_bypass",
                        passes ? "always" : "never",
                        "_links",
                        Fields.of(
                                "self",
                                Fields.of("href", self),
                                "html",
                                Fields.of("href", ground.shapes.links.page(repository) + "/rules/" + id))));
    }
}
