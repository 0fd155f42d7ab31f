package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Comments of issues and of pull requests. */
final class Comments {
    private static final int LONGEST = 65_536;

    private final Ground ground;
    private final CommentChanges changes;

    Comments(Ground ground, CommentChanges changes) {
        this.ground = ground;
        this.changes = changes;
    }

    /** A comment is found by its id alone, and belongs to an issue. */
    record Found(Issue issue, Comment comment) {}

    List<Route> routes() {
        String all = "/repos/{owner}/{repo}/issues/{number}/comments";
        String one = "/repos/{owner}/{repo}/issues/comments/{comment}";
        return List.of(
                new Route("GET", all, this::list),
                new Route("POST", all, this::write),
                new Route("GET", one, this::one),
                new Route("PATCH", one, this::edit),
                new Route("DELETE", one, this::delete));
    }

    private Response list(Call call) {
        Issue issue = call.issue(Level.READ);
        Instant since = call.request().param("since").map(Comments::time).orElse(Instant.EPOCH);
        List<Json> comments = issue.comments.stream()
                .filter(comment -> !comment.listed.isAfter(call.now()))
                .filter(comment -> !comment.updated.isBefore(since))
                .map(comment -> ground.issueShape.comment(issue, comment))
                .toList();
        return Pages.of(call, comments);
    }

    static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalid("For 'since', \"" + text + "\" is not a time.");
        }
    }

    private Response write(Call call) {
        Issue issue = call.issue(Level.WRITE);
        String body = text(call);
        unlocked(call, issue);
        Comment comment = changes.write(issue, body, call.hand());
        Json shape = ground.issueShape.comment(issue, comment);
        return Response.json(201, shape).with("Location", shape.at("url").text());
    }

    private Response one(Call call) {
        Found found = find(call, Level.READ);
        return Response.json(200, ground.issueShape.comment(found.issue(), found.comment()));
    }

    private Response edit(Call call) {
        Found found = own(call);
        changes.edit(found.issue(), found.comment(), text(call), call.hand());
        return Response.json(200, ground.issueShape.comment(found.issue(), found.comment()));
    }

    private Response delete(Call call) {
        Found found = own(call);
        changes.delete(found.issue(), found.comment(), call.hand());
        return Response.empty(204);
    }

    Found find(Call call, Level level) {
        Repository repository = call.repository("metadata", Level.READ);
        long id = call.number("comment");
        Optional<Found> found = repository.issues.values().stream()
                .filter(issue -> !issue.deleted)
                .flatMap(issue -> issue.comments.stream()
                        .filter(comment -> comment.id == id)
                        .map(comment -> new Found(issue, comment)))
                .findFirst();
        boolean pull = found.flatMap(one -> one.issue().pull).isPresent();
        call.may(pull && call.permits("pull_requests", level) ? "pull_requests" : "issues", level);
        Call.writable(repository, level);
        return found.orElseThrow(Refusal::notFound);
    }

    /** Others' comments are for those with write permission. */
    private Found own(Call call) {
        Found found = find(call, Level.WRITE);
        if (!found.comment().by.who().equals(call.hand().who())) {
            call.need(found.issue().repository, Role.WRITE);
        }
        return found;
    }

    static void unlocked(Call call, Issue issue) {
        boolean exempt = call.caller() instanceof Caller.Someone && call.reaches(issue.repository, Role.WRITE);
        if (issue.locked && !exempt) {
            throw Refusal.of(403, "Unable to create comment because issue is locked.");
        }
    }

    private static String text(Call call) {
        String body = call.body("body").text("body");
        if (body.isBlank()) {
            throw Refusal.missing("IssueComment", "body");
        }
        if (body.length() > LONGEST) {
            throw Refusal.validation("IssueComment", "body", "body is too long (maximum is 65536 characters)");
        }
        return body;
    }
}
