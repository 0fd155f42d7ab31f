package dev.bellhop.demo;

import java.util.List;

/** All that is at work in a world. */
final class Works {
    final Ground ground;
    final IssueChanges issues;
    final CommentChanges comments;
    final PullChanges pulls;
    final Copilot copilot;
    final TaskWork tasks;
    final Apps apps;
    final Limits limits = new Limits();
    final Front front;
    final Weather weather;
    final Deliveries deliveries;

    Works(long seed, Links links) {
        ground = new Ground(seed, links);
        issues = new IssueChanges(ground);
        comments = new CommentChanges(ground);
        pulls = new PullChanges(ground, issues);
        copilot = new Copilot(ground, issues, comments, pulls);
        Crew crew = new Crew(ground, issues, copilot);
        comments.listener = copilot::hear;
        tasks = new TaskWork(ground, issues, pulls, copilot);
        apps = new Apps(ground);
        Comments answers = new Comments(ground, comments);
        deliveries = new Deliveries(ground);
        front = new Front(
                ground,
                limits,
                List.of(
                        apps.routes(),
                        new People(ground).routes(),
                        new Repositories(ground).routes(),
                        new Contents(ground).routes(),
                        new Checks(ground).routes(),
                        new Issues(ground).routes(),
                        new Assignees(ground, crew).routes(),
                        new IssueWrites(ground, issues, crew).routes(),
                        new Graphql(ground, issues, crew, List.of(new PullOfTask())).routes(),
                        answers.routes(),
                        new Reactions(ground, comments, answers).routes(),
                        new Labels(ground, issues).routes(),
                        new Pulls(ground).routes(),
                        new AgentTasks(ground, tasks).routes(),
                        new PullOpening(ground, pulls).routes(),
                        new Branches(ground).routes(),
                        new Rulesets(ground).routes(),
                        new PullEdits(ground, issues).routes(),
                        new WorkflowRuns(ground, tasks).routes(),
                        new Enterprises(ground).routes(),
                        deliveries.routes()));
        weather = new Weather(ground, front, limits, comments);
    }
}
