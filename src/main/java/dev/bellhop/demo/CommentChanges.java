package dev.bellhop.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What can be done to comments and with reactions. */
final class CommentChanges {
    private final Ground ground;
    /** How long lists do not show a new comment. */
    Duration lag = Duration.ZERO;

    /** Who listens to what is said. */
    BiConsumer<Issue, Comment> listener = (_, _) -> {};

    CommentChanges(Ground ground) {
        this.ground = ground;
    }

    Comment write(Issue issue, String body, Hand hand) {
        Comment comment = new Comment(ground.store.nextId(), hand, hand.at().plus(lag), body);
        issue.comments.add(comment);
        issue.updated = hand.at();
        tell(issue, comment, "created", hand, Map.of());
        listener.accept(issue, comment);
        return comment;
    }

    void edit(Issue issue, Comment comment, String body, Hand hand) {
        Map<String, Object> changes = Fields.map("changes", Fields.of("body", Fields.of("from", comment.body)));
        comment.body = body;
        comment.updated = hand.at();
        issue.updated = hand.at();
        tell(issue, comment, "edited", hand, changes);
    }

    void delete(Issue issue, Comment comment, Hand hand) {
        issue.comments.remove(comment);
        issue.updated = hand.at();
        tell(issue, comment, "deleted", hand, Map.of());
    }

    /** GitHub sends no webhook for reactions. */
    Reaction react(List<Reaction> reactions, String content, Hand hand) {
        return find(reactions, content, hand.who()).orElseGet(() -> {
            Reaction reaction = new Reaction(ground.store.nextId(), hand.who(), content, hand.at());
            reactions.add(reaction);
            return reaction;
        });
    }

    Optional<Reaction> find(List<Reaction> reactions, String content, Account who) {
        return reactions.stream()
                .filter(one -> one.content().equals(content) && one.who().equals(who))
                .findFirst();
    }

    private void tell(Issue issue, Comment comment, String action, Hand hand, Map<String, Object> more) {
        Map<String, Object> news = Fields.map(
                "action", action,
                "issue", ground.issueShape.of(issue),
                "comment", ground.issueShape.comment(issue, comment));
        news.putAll(more);
        ground.post.tell("issue_comment", issue.repository, hand, news);
    }
}
