package dev.bellhop.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A coding agent that goes by its script, in the order and at the pace in which Copilot is seen to work. */
final class Copilot {
    static final String ASSIGNEE = "copilot-swe-agent[bot]";
    private static final Set<String> NAMES = Set.of(ASSIGNEE, "copilot-swe-agent", "copilot");

    private final Ground ground;
    private final IssueChanges issues;
    private final CommentChanges comments;
    private final PullChanges pulls;
    private final App app;
    private final List<Session> sessions = new ArrayList<>();
    Script script = Script.WORKS;
    Pace pace = Pace.USUAL;

    Copilot(Ground ground, IssueChanges issues, CommentChanges comments, PullChanges pulls) {
        this.ground = ground;
        this.issues = issues;
        this.comments = comments;
        this.pulls = pulls;
        Account github = new Account(9919, "github", Account.Kind.ORGANIZATION);
        this.app = new App(
                new Registration(1143301, "copilot-swe-agent", "Iv1.simulated", Optional.empty(), Map.of(), List.of()),
                github,
                Account.COPILOT,
                Instant.EPOCH);
    }

    static boolean isMeant(String login) {
        return NAMES.contains(login.toLowerCase(Locale.ROOT));
    }

    void begin(Session session, Instant now) {
        sessions.add(session);
        switch (session.script) {
            case WORKS, FAILS -> work(session, now);
            case COMPLAINS -> ground.agenda.at(now.plus(pace.eyes()), at -> complain(session, at));
            case SILENT -> {}
        }
    }

    void stop(Issue issue) {
        sessions.stream().filter(session -> session.issue == issue).forEach(session -> session.stopped = true);
    }

    List<Session> sessions() {
        return sessions;
    }

    private void work(Session session, Instant now) {
        ground.agenda.at(now.plus(pace.eyes()), at -> comments.react(session.issue.reactions, "eyes", hand(at)));
        ground.agenda.at(now.plus(pace.pull()), at -> propose(session, at));
        ground.agenda.at(now.plus(pace.done()), at -> finish(session, at));
    }

    private void complain(Session session, Instant at) {
        if (session.goesOn()) {
            comments.write(
                    session.issue,
                    "The agent encountered an error and was unable to start working on this issue: The token used to"
                            + " assign the agent doesn't have the necessary permissions. Please make sure your token"
                            + " has read and write access to actions, contents, issues, and pull requests.",
                    hand(at));
        }
    }

    private void propose(Session session, Instant at) {
        if (!session.goesOn()) {
            return;
        }
        Issue issue = session.issue;
        String base = session.assignment.baseBranch().isEmpty() ? "main" : session.assignment.baseBranch();
        Issue pull = pulls.open(
                session.target,
                new PullChanges.Proposal(
                        "[WIP] " + issue.title,
                        "Looking into it.\n\n" + closing(session),
                        "copilot/fix-" + issue.number + "-" + sessions.size(),
                        base),
                hand(at));
        session.pull = Optional.of(pull);
        issues.assign(pull, Account.COPILOT, hand(at));
        issues.assign(pull, session.person, hand(at));
        ground.note(pull, "copilot_work_started", person(session, at), Map.of());
    }

    private void finish(Session session, Instant at) {
        if (!session.goesOn() || session.pull.isEmpty()) {
            return;
        }
        Issue pull = session.pull.get();
        if (session.script == Script.FAILS) {
            ground.note(pull, "copilot_work_finished_failure", person(session, at), Map.of());
            return;
        }
        pulls.push(pull, hand(at));
        pulls.edit(pull, session.issue.title, "What was asked is done.\n\n" + closing(session), hand(at));
        pulls.requestReview(pull, session.person, hand(at));
        ground.note(pull, "copilot_work_finished", person(session, at), Map.of());
    }

    /** It listens on its pull request, to people who may write there, and to no App. */
    void hear(Issue pull, Comment comment) {
        Account writer = comment.by.who();
        boolean called = comment.body.matches("(?s)@copilot\\s.*")
                && writer.kind() == Account.Kind.USER
                && pull.repository.role(writer).covers(Role.WRITE);
        sessions.stream()
                .filter(session -> called && session.goesOn())
                .filter(session -> session.pull.equals(Optional.of(pull)))
                .findFirst()
                .ifPresent(session -> goOn(session, comment));
    }

    private void goOn(Session session, Comment comment) {
        Instant now = comment.by.at();
        ground.agenda.at(now.plus(pace.eyes()), at -> comments.react(comment.reactions, "eyes", hand(at)));
        ground.agenda.at(
                now.plus(pace.pull()),
                at -> session.pull
                        .filter(_ -> session.goesOn())
                        .ifPresent(pull -> ground.note(pull, "copilot_work_started", person(session, at), Map.of())));
        ground.agenda.at(now.plus(pace.done()), at -> finish(session, at));
    }

    private static String closing(Session session) {
        boolean elsewhere = session.target != session.issue.repository;
        return "- Fixes " + (elsewhere ? session.issue.repository.fullName() : "") + "#" + session.issue.number;
    }

    Hand hand(Instant at) {
        return new Hand(Account.COPILOT, Optional.of(app), at);
    }

    private Hand person(Session session, Instant at) {
        return forPerson(session.person, at);
    }

    /** What Copilot does in a person's name. */
    Hand forPerson(Account person, Instant at) {
        return new Hand(person, Optional.of(app), at);
    }
}
