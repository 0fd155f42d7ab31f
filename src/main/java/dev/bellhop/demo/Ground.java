package dev.bellhop.demo;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What every part of the world stands on. */
final class Ground {
    final Store store;
    final Agenda agenda = new Agenda();
    final Shapes shapes;
    final RepositoryShape repositoryShape;
    final IssueShape issueShape;
    final PullShape pullShape;
    final Post post;
    final Consents consents;

    /** What an agent's push changes that is about nothing in particular. */
    Optional<Change> habit = Optional.empty();

    Ground(long seed, Links links) {
        store = new Store(seed);
        consents = new Consents(store);
        shapes = new Shapes(links);
        repositoryShape = new RepositoryShape(shapes);
        issueShape = new IssueShape(shapes);
        pullShape = new PullShape(shapes, issueShape, repositoryShape);
        post = new Post(store, shapes, repositoryShape);
    }

    /** Writes a line into the issue's timeline. */
    void note(Issue issue, String event, Hand hand, Map<String, Object> more) {
        issue.note(new Happening(store.nextId(), event, hand, () -> more));
    }

    /** The webhook of an issue, or of the pull request that it is. */
    void tell(Issue issue, String action, Hand hand, Map<String, Object> more) {
        Map<String, Object> news = Fields.map("action", action);
        if (issue.pull.isPresent()) {
            news.put("number", issue.number);
            news.put("pull_request", pullShape.of(issue, issue.pull.get()));
        } else {
            news.put("issue", issueShape.of(issue));
        }
        news.putAll(more);
        post.tell(issue.pull.isPresent() ? "pull_request" : "issues", issue.repository, hand, news);
    }

    /** In whole seconds, as GitHub counts. */
    static Instant second(Instant now) {
        return Instant.ofEpochSecond(now.getEpochSecond());
    }
}
