package dev.bellhop.copilot;

import dev.bellhop.run.Attempt;
import dev.bellhop.run.Facts;
import dev.bellhop.run.Issue;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Pull;
import dev.bellhop.run.Request;
import dev.bellhop.run.Run;
import dev.bellhop.run.Sitting;
import dev.bellhop.run.Task;
import dev.bellhop.run.Trigger;
import dev.bellhop.run.Way;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A run as Copilot is asked for it. */
final class Asked {
    static final Task PLAIN = new Task("", Task.Left.NOTHING, "", "", "", "", Way.Door.USUAL);

    private Asked() {}

    static Facts knowing(Pull pull) {
        return new Facts(
                Optional.of(pull),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Set.of(),
                Sitting.NONE,
                Optional.empty());
    }

    /** Of an issue to which Copilot is assigned already, or not. */
    static Run run(Place place, Attempt attempt, boolean manned) {
        Issue issue = new Issue("A title", "A body", new Issue.State(false, false, false, manned, 0));
        Request request = new Request(
                new Person(1, "mona", false),
                new Trigger.Label("agent-fix"),
                attempt.asked(),
                "guid-1",
                issue,
                Optional.empty());
        return new Run(
                request.id(),
                place,
                request,
                List.of(attempt),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }
}
