package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What can be seen of a world by whoever only looks. */
public final class Looks {
    private final World world;
    private final Ground ground;

    Looks(World world) {
        this.world = world;
        this.ground = world.ground();
    }

    /** Every time that somebody broke a rule which GitHub punishes. */
    public List<String> violations() {
        return world.locked(world.works().limits::violations);
    }

    /** How often Copilot was set to work on the issue. */
    public int sessionsStarted(String fullName, int number) {
        return world.locked(() -> (int) world.works().copilot.sessions().stream()
                .filter(one -> one.issue.repository == world.here(fullName) && one.issue.number == number)
                .count());
    }

    /** How many agent tasks were started in the repository. */
    public int tasksStarted(String fullName) {
        return world.locked(() -> (int) world.works().tasks.tasks().stream()
                .filter(task -> task.repository == world.here(fullName))
                .count());
    }

    /** The issue or pull request as GitHub would show it. */
    public Json issue(String fullName, int number) {
        return world.locked(() -> ground.issueShape.of(world.issueAt(fullName, number)));
    }

    /** The newest issue that is no pull request. */
    public int newest(String fullName) {
        return world.locked(() -> world.here(fullName).newest());
    }

    /** The issue as its page shows it, one heading below the page's own; Markdown becomes harmless HTML by the function. */
    public Optional<Shown> shown(String fullName, int number, UnaryOperator<String> markdown) {
        Page.Place place = new Page.Place(2, ground.shapes.links.web(), markdown);
        return world.locked(() -> world.here(fullName)
                .issue(number)
                .map(issue -> new Shown(number, issue.title, new Page(ground, issue, place).part())));
    }

    /** The newest webhook of the kind, whatever became of it. */
    public Optional<Parcel> lastSent(String event) {
        return world.locked(() -> ground.post.last(event));
    }

    /** What the checks of a repository say, oldest first. */
    public List<String> checks(String fullName) {
        return world.locked(() ->
                world.here(fullName).checks.stream().map(CheckRun::inWords).toList());
    }

    /** The comments, listed or not yet. */
    public List<Json> comments(String fullName, int number) {
        return world.locked(() -> {
            Issue issue = world.issueAt(fullName, number);
            return issue.comments.stream()
                    .map(comment -> ground.issueShape.comment(issue, comment))
                    .toList();
        });
    }
}
