package dev.bellhop.demo;

import java.time.Instant;
import java.util.Optional;

/** A task of Copilot's, with its one session. */
final class AgentTask {
    final String id;
    final long run;
    final Repository repository;
    final Account person;
    final TaskOrder order;
    final TaskScript script;
    final Instant created;
    Instant updated;
    String state = "queued";
    Optional<String> branch = Optional.empty();
    Optional<Issue> pull = Optional.empty();

    /** The run is the workflow run that it works in. */
    record Card(String id, long run, Repository repository, TaskOrder order, TaskScript script) {}

    AgentTask(Card card, Hand by) {
        this.id = card.id();
        this.run = card.run();
        this.repository = card.repository();
        this.person = by.who();
        this.order = card.order();
        this.script = card.script();
        this.created = by.at();
        this.updated = by.at();
    }

    String base() {
        return order.base().orElse(Code.MAIN);
    }

    void stand(String next, Hand hand) {
        state = next;
        updated = hand.at();
    }

    boolean isOver() {
        return TaskScript.STATES.subList(2, TaskScript.STATES.size()).contains(state);
    }

    /** Copilot leaves closed and merged pull requests alone. */
    boolean goesOn() {
        return !isOver() && pull.map(Issue::isOpen).orElse(true);
    }
}
