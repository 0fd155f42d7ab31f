package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Reading issues and what happened on them. */
final class Issues {
    private final Ground ground;

    Issues(Ground ground) {
        this.ground = ground;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/repos/{owner}/{repo}/issues", this::all),
                new Route("GET", "/repos/{owner}/{repo}/issues/{number}", this::one),
                new Route("GET", "/repos/{owner}/{repo}/issues/{number}/timeline", this::timeline));
    }

    /** Newest first, and pull requests among them. */
    private Response all(Call call) {
        Repository repository = call.repository("issues", Level.READ);
        String state = call.request().param("state").orElse("open");
        Instant since = call.request().param("since").map(Comments::time).orElse(Instant.EPOCH);
        List<Json> found = repository.issues.values().stream()
                .filter(issue -> !issue.deleted && !issue.updated.isBefore(since))
                .filter(issue -> state.equals("all") || issue.isOpen() == state.equals("open"))
                .sorted(Comparator.comparingInt((Issue issue) -> issue.number).reversed())
                .map(ground.issueShape::of)
                .toList();
        return Pages.of(call, found);
    }

    private Response one(Call call) {
        return Response.json(200, ground.issueShape.of(call.issue(Level.READ)));
    }

    private Response timeline(Call call) {
        Issue issue = call.issue(Level.READ);
        return Pages.of(call, Timeline.of(ground, issue, call.now()));
    }
}
