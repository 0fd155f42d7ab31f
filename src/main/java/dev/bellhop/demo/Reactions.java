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
        String issue = "/repos/{owner}/{repo}/issues/{number}/reactions";
        String comment = "/repos/{owner}/{repo}/issues/comments/{comment}/reactions";
        return List.of(
                new Route("GET", issue, call -> list(call, call.issue(Level.READ).reactions)),
                new Route("POST", issue, this::toIssue),
                new Route("GET", comment, call -> list(call, onComment(call, Level.READ))),
                new Route("POST", comment, this::toComment),
                new Route("DELETE", comment + "/{reaction}", this::takeBack));
    }

    private List<Reaction> onComment(Call call, Level level) {
        return comments.find(call, level).comment().reactions;
    }

    private Response list(Call call, List<Reaction> reactions) {
        String content = call.request().param("content").orElse("");
        if (!content.isEmpty()) {
            check(content);
        }
        return Pages.of(
                call,
                reactions.stream()
                        .filter(one -> content.isEmpty() || one.content().equals(content))
                        .map(ground.shapes::reaction)
                        .toList());
    }

    private Response takeBack(Call call) {
        List<Reaction> reactions = onComment(call, Level.WRITE);
        long id = call.number("reaction");
        Reaction reaction = reactions.stream()
                .filter(one -> one.id() == id && one.who().equals(call.hand().who()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        reactions.remove(reaction);
        return Response.empty(204);
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
        check(content);
        Optional<Reaction> earlier =
                changes.find(reactions, content, call.hand().who());
        return earlier.map(one -> Response.json(200, ground.shapes.reaction(one)))
                .orElseGet(() ->
                        Response.json(201, ground.shapes.reaction(changes.react(reactions, content, call.hand()))));
    }

    private static void check(String content) {
        if (!Shapes.isReaction(content)) {
            throw Refusal.validation("Reaction", "content", "content is not included in the list");
        }
    }
}
