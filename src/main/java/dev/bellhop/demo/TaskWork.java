package dev.bellhop.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Copilot at its tasks: by the script, in the order and at the pace in which it is seen to work on issues. */
final class TaskWork {
    private static final Pattern CLOSES = Pattern.compile("\\bFixes ([\\w.-]+/[\\w.-]+#\\d{1,9})\\b");

    private final Ground ground;
    private final IssueChanges issues;
    private final PullChanges pulls;
    private final Copilot copilot;
    private final List<AgentTask> tasks = new ArrayList<>();
    TaskScript script = TaskScript.WORKS;

    TaskWork(Ground ground, IssueChanges issues, PullChanges pulls, Copilot copilot) {
        this.ground = ground;
        this.issues = issues;
        this.pulls = pulls;
        this.copilot = copilot;
    }

    List<AgentTask> tasks() {
        return tasks;
    }

    AgentTask begin(Repository repository, TaskOrder order, Hand hand) {
        AgentTask task = new AgentTask(
                new AgentTask.Card(ground.store.guid(), ground.store.nextId(), repository, order, script), hand);
        tasks.add(task);
        Pace pace = copilot.pace;
        if (task.script.begins()) {
            ground.agenda.at(hand.at().plus(pace.eyes()), at -> start(task, at));
            ground.agenda.at(hand.at().plus(pace.pull()), at -> propose(task, at));
        }
        if (task.script.ends()) {
            ground.agenda.at(hand.at().plus(pace.done()), at -> finish(task, at));
        }
        return task;
    }

    private void start(AgentTask task, Instant at) {
        if (task.isOver()) {
            return;
        }
        task.stand("in_progress", copilot.hand(at));
        task.pull = continued(task);
        task.branch = Optional.of(task.order.head().orElse("copilot/task-" + tasks.size()));
        Code code = task.repository.code;
        task.branch
                .map(name -> "heads/" + name)
                .filter(ref -> code.find(ref).isEmpty())
                .ifPresent(
                        ref -> code.point(ref, code.find("heads/" + task.base()).orElseGet(code::main)));
    }

    /** The open pull request that the order names by its two branches. */
    private static Optional<Issue> continued(AgentTask task) {
        if (task.order.head().isEmpty() || task.order.base().isEmpty()) {
            return Optional.empty();
        }
        return task.repository.issues.values().stream()
                .filter(issue -> issue.isOpen() && !issue.deleted)
                .filter(issue -> issue.pull
                        .filter(pull -> pull.head.equals(task.order.head().get()) && pull.base.equals(task.base()))
                        .isPresent())
                .findFirst();
    }

    private void propose(AgentTask task, Instant at) {
        if (!task.goesOn()) {
            return;
        }
        if (task.pull.isEmpty() && task.order.pullRequest()) {
            task.pull = Optional.of(open(task, at));
        }
        task.pull.ifPresent(pull -> {
            task.stand("in_progress", copilot.hand(at));
            ground.note(pull, "copilot_work_started", copilot.forPerson(task.person, at), Map.of());
        });
    }

    private Issue open(AgentTask task, Instant at) {
        PullChanges.Proposal proposal = new PullChanges.Proposal(
                "[WIP] " + task.order.name(),
                "Looking into it." + closing(task),
                task.branch.orElseThrow(),
                task.base());
        Issue pull = pulls.open(task.repository, proposal, copilot.hand(at));
        issues.assign(pull, Account.COPILOT, copilot.hand(at));
        issues.assign(pull, task.person, copilot.hand(at));
        return pull;
    }

    /** A guess: that it writes so what its prompt tells it to write. */
    private static String closing(AgentTask task) {
        Matcher told = CLOSES.matcher(task.order.prompt());
        return told.find() ? "\n\n- Fixes " + told.group(1) : "";
    }

    private void finish(AgentTask task, Instant at) {
        if (!task.goesOn()) {
            return;
        }
        task.stand(task.script.end(), copilot.hand(at));
        task.pull.ifPresent(pull -> {
            switch (task.script.end()) {
                case "completed" -> complete(task, pull, at);
                case "failed", "timed_out" ->
                    ground.note(pull, "copilot_work_finished_failure", copilot.forPerson(task.person, at), Map.of());
                case String other -> {}
            }
        });
    }

    private void complete(AgentTask task, Issue pull, Instant at) {
        pulls.push(pull, copilot.hand(at));
        pulls.edit(pull, pull.title.replace("[WIP] ", ""), "It is done." + closing(task), copilot.hand(at));
        pulls.requestReview(pull, task.person, copilot.hand(at));
        ground.note(pull, "copilot_work_finished", copilot.forPerson(task.person, at), Map.of());
    }
}
