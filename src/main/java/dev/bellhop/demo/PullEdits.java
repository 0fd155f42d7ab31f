package dev.bellhop.demo;

import java.util.List;
import java.util.Optional;

/** Editing pull requests over REST: title, body, open or closed. */
final class PullEdits {
    private final Ground ground;
    private final IssueChanges issues;

    PullEdits(Ground ground, IssueChanges issues) {
        this.ground = ground;
        this.issues = issues;
    }

    List<Route> routes() {
        return List.of(new Route("PATCH", "/repos/{owner}/{repo}/pulls/{number}", this::edit));
    }

    private Response edit(Call call) {
        Repository repository = call.repository("pull_requests", Level.WRITE);
        Issue issue = repository
                .issue((int) Math.min(call.number("number"), Integer.MAX_VALUE))
                .filter(one -> one.pull.isPresent() && !one.deleted)
                .orElseThrow(Refusal::notFound);
        call.need(repository, Role.TRIAGE);
        Body body = call.body("title", "body", "state", "base", "maintainer_can_modify");
        body.maybe("title").ifPresent(title -> issue.title = title);
        body.maybe("body").ifPresent(text -> issue.body = text);
        if (body.has("state")) {
            move(issue, body.choice("state", List.of("open", "closed")), call.hand());
        }
        return Response.json(200, ground.pullShape.of(issue, issue.pull.orElseThrow()));
    }

    private void move(Issue issue, String state, Hand hand) {
        boolean open = state.equals("open");
        if (open == issue.isOpen()) {
            return;
        }
        Optional<Hand> merged = issue.pull.orElseThrow().merged;
        if (merged.isPresent()) {
            throw Refusal.validation("PullRequest", "state", "state cannot be changed. The pull request was merged.");
        }
        if (open) {
            issues.reopen(issue, hand);
        } else {
            issues.close(issue, hand);
        }
    }
}
