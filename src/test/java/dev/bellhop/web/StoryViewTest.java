package dev.bellhop.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.Story;
import dev.bellhop.run.Attempt;
import dev.bellhop.run.Begin;
import dev.bellhop.run.Ended;
import dev.bellhop.run.Facts;
import dev.bellhop.run.Issue;
import dev.bellhop.run.Note;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Request;
import dev.bellhop.run.Run;
import dev.bellhop.run.Task;
import dev.bellhop.run.Trigger;
import dev.bellhop.run.Way;
import dev.bellhop.text.Redaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run's story on its page. */
class StoryViewTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String GONE =
            "What was written down of it more than 400 days ago is deleted, here and below; what"
                    + " came of the run stays.";
    private static final String NOTHING = "Nothing is written down yet.";

    @ParameterizedTest(name = "{0} after {1} days, its first line from day {2}: {3}")
    @CsvSource({
        "over, 399, -1, nothing is written",
        "over, 401, 0, told",
        "over, 401, 5, cut",
        "over, 401, -1, cut",
        "at work, 401, 0, told",
    })
    void what_is_gone_of_a_story_is_said(String state, int days, int first, String shown) {
        Story.Line line = new Story.Line(NOON.plus(Duration.ofDays(first)), "g", Note.Kind.DONE, "it is so");
        String page = page(run(state.equals("over")), first < 0 ? List.of() : List.of(line), days);
        assertThat(page.contains(GONE)).isEqualTo(shown.equals("cut"));
        assertThat(page.contains(NOTHING)).isEqualTo(shown.equals("nothing is written"));
        assertThat(page.contains("it is so")).isEqualTo(first >= 0);
    }

    @Test
    void what_earlier_versions_wrote_of_looks_that_found_nothing_is_folded_away() {
        Story.Line idle = new Story.Line(NOON, "ring", Note.Kind.IGNORED, "nothing new");
        Story.Line line = new Story.Line(NOON, "g", Note.Kind.DONE, "it is so");
        assertThat(page(run(false), List.of(idle, line, idle), 1)).contains("2 more that changed nothing");
    }

    private static String page(Run run, List<Story.Line> lines, int days) {
        RunRow row = new RunRow(run, "https://github.com", NOON.plus(Duration.ofDays(days)));
        Story story = new Story(run, lines, List.of(), List.of());
        return Templates.html("story", Map.of("view", new StoryView(story, row, new Redaction())));
    }

    private static Run run(boolean over) {
        Issue issue = new Issue("A title", "A body", Issue.State.OPEN);
        Person mona = new Person(1, "mona", false);
        Request request = new Request(mona, new Trigger.Label("agent-fix"), NOON, "guid", issue, Optional.empty());
        Task task = new Task("Fix it.", Task.Left.NOTHING, "", "main", "", "", Way.Door.USUAL);
        return new Run(
                request.id(),
                new Place(new Repo(7, 70, "acme", "web"), 1),
                request,
                List.of(new Attempt(1, "copilot", "copilot", task, new Begin.Asked(NOON), Facts.NONE)),
                Optional.empty(),
                Optional.empty(),
                false,
                over ? Optional.of(new Ended.Merged()) : Optional.empty());
    }
}
