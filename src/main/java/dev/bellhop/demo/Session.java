package dev.bellhop.demo;

import java.util.Optional;

/** Copilot at work for a person on an issue. */
final class Session {
    final Issue issue;
    final Repository target;
    final Account person;
    final Assignment assignment;
    final Script script;
    Optional<Issue> pull = Optional.empty();
    boolean stopped;

    Session(Issue issue, Repository target, Account person, Assignment assignment, Script script) {
        this.issue = issue;
        this.target = target;
        this.person = person;
        this.assignment = assignment;
        this.script = script;
    }

    /** Copilot leaves closed and merged pull requests alone. */
    boolean goesOn() {
        return !stopped && !issue.deleted && pull.map(Issue::isOpen).orElse(true);
    }
}
