package dev.bellhop.demo;

import java.util.List;

/** Reading issues and what happened on them. */
final class Issues {
    private final Ground ground;

    Issues(Ground ground) {
        this.ground = ground;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/repos/{owner}/{repo}/issues/{number}", this::one),
                new Route("GET", "/repos/{owner}/{repo}/issues/{number}/timeline", this::timeline));
    }

    private Response one(Call call) {
        return Response.json(200, ground.issueShape.of(call.issue(Level.READ)));
    }

    private Response timeline(Call call) {
        Issue issue = call.issue(Level.READ);
        return Pages.of(call, Timeline.of(ground, issue, call.now()));
    }
}
