package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** All that one App checks of a commit, as GitHub writes it, where that is a single check. */
final class SuiteShape {
    private final Shapes shapes;
    private final CheckShape checks;

    SuiteShape(Shapes shapes, CheckShape checks) {
        this.shapes = shapes;
        this.checks = checks;
    }

    /** As it stands inside of its check. */
    Json brief(Repository repository, CheckRun run) {
        return Json.object(fields(repository, run));
    }

    /** That the message of the commit is its number is a guess of no weight: nobody wrote one. */
    Json of(Repository repository, CheckRun run) {
        Map<String, Object> fields = fields(repository, run);
        Json author = Fields.of("name", "somebody", "email", "somebody@example.com");
        fields.put("latest_check_runs_count", 1);
        fields.put("check_runs_url", self(repository, run) + "/check-runs");
        fields.put(
                "head_commit",
                Fields.of(
                        "id",
                        run.sha,
                        "tree_id",
                        Blob.sha1("tree of " + run.sha),
                        "message",
                        run.sha,
                        "timestamp",
                        run.started,
                        "author",
                        author,
                        "committer",
                        author));
        return Json.object(fields);
    }

    private Map<String, Object> fields(Repository repository, CheckRun run) {
        Instant updated = run.completed.orElse(run.started);
        return Fields.map(
                "id",
                run.suite,
                "node_id",
                Shapes.node("CS", run.suite),
                "head_branch",
                branch(repository, run),
                "head_sha",
                run.sha,
                "status",
                run.status,
                "conclusion",
                run.conclusion,
                "url",
                self(repository, run),
                "before",
                repository.code.parent(run.sha),
                "after",
                run.sha,
                "pull_requests",
                checks.pulls(repository, run),
                "app",
                shapes.app(run.app),
                "created_at",
                run.started,
                "updated_at",
                updated);
    }

    /** A fork's is not told. */
    private static Optional<String> branch(Repository repository, CheckRun run) {
        return repository.issues.values().stream()
                .flatMap(issue -> issue.pull.stream())
                .filter(pull -> pull.sha.equals(run.sha) && pull.home == repository)
                .map(pull -> pull.head)
                .findFirst();
    }

    private String self(Repository repository, CheckRun run) {
        return shapes.links.repository(repository) + "/check-suites/" + run.suite;
    }
}
