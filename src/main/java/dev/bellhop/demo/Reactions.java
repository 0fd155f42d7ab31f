package dev.bellhop.demo;

import java.util.List;
import java.util.Optional;

/** Reactions to issues and to comments. One of a kind from one person. */
final class Reactions {
    private final Ground ground;
    private final CommentChanges changes;
    private final Comments comments;

    Reactions(Ground ground, CommentChanges changes, Comments comments) {
        this.ground = ground;
        this.changes = changes;
        this.comments = comments;
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", "/repos/{owner}/{repo}/issues/{number}/reactions", this::toIssue),
                new Route("POST", "/repos/{owner}/{repo}/issues/comments/{comment}/reactions", this::toComment));
    }

    private Response toIssue(Call call) {
        Issue issue = call.issue(Level.WRITE);
        Comments.unlocked(call, issue);
        return react(call, issue.reactions);
    }

    private Response toComment(Call call) {
        Comments.Found found = comments.find(call, Level.WRITE);
        Comments.unlocked(call, found.issue());
        return react(call, found.comment().reactions);
    }

    private Response react(Call call, List<Reaction> reactions) {
        String content = call.body("content").text("content");
        if (!Shapes.isReaction(content)) {
            throw Refusal.validation("Reaction", "content", "content is not included in the list");
        }
        Optional<Reaction> earlier =
                changes.find(reactions, content, call.hand().who());
        return earlier.map(one -> Response.json(200, ground.shapes.reaction(one)))
                .orElseGet(() ->
                        Response.json(201, ground.shapes.reaction(changes.react(reactions, content, call.hand()))));
    }
}
