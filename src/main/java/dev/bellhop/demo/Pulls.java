package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.List;

/** Reading pull requests. */
final class Pulls {
    /** GitHub lists no more, however many there are. */
    private static final int MOST_FILES = 3000;

    private final Ground ground;

    Pulls(Ground ground) {
        this.ground = ground;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/repos/{owner}/{repo}/pulls", this::list),
                new Route("GET", "/repos/{owner}/{repo}/pulls/{number}", this::one),
                new Route("GET", "/repos/{owner}/{repo}/pulls/{number}/files", this::files));
    }

    private Response list(Call call) {
        Repository repository = call.repository("pull_requests", Level.READ);
        String state = call.request().param("state").orElse("open");
        String head = call.request().param("head").orElse("");
        String base = call.request().param("base").orElse("");
        List<Json> pulls = repository.issues.values().stream()
                .filter(issue -> issue.pull.isPresent() && !issue.deleted)
                .filter(issue -> state.equals("all") || issue.isOpen() == state.equals("open"))
                .filter(issue -> head.isEmpty() || head.equals(label(issue)))
                .filter(issue -> base.isEmpty() || base.equals(issue.pull.orElseThrow().base))
                .sorted((one, other) -> Integer.compare(other.number, one.number))
                .map(issue -> ground.pullShape.brief(issue, issue.pull.orElseThrow()))
                .toList();
        return Pages.of(call, pulls);
    }

    private static String label(Issue issue) {
        return issue.pull.orElseThrow().home.owner.login() + ":" + issue.pull.orElseThrow().head;
    }

    private Response one(Call call) {
        Issue issue = find(call);
        return Response.json(200, ground.pullShape.of(issue, issue.pull.orElseThrow()));
    }

    private Response files(Call call) {
        Issue issue = find(call);
        Pull pull = issue.pull.orElseThrow();
        return Pages.of(
                call,
                pull.files(issue.repository.code).stream()
                        .limit(MOST_FILES)
                        .map(file -> ground.pullShape.file(issue.repository, pull.sha, file))
                        .toList());
    }

    private static Issue find(Call call) {
        return call.repository("pull_requests", Level.READ)
                .issue((int) Math.min(call.number("number"), Integer.MAX_VALUE))
                .filter(issue -> issue.pull.isPresent() && !issue.deleted)
                .orElseThrow(Refusal::notFound);
    }
}
