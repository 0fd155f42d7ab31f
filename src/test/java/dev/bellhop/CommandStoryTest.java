package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Acts;
import dev.bellhop.demo.Change;
import dev.bellhop.demo.Draft;
import dev.bellhop.demo.Fault;
import dev.bellhop.demo.Match;
import dev.bellhop.demo.Parcel;
import dev.bellhop.demo.Script;
import dev.bellhop.demo.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write in comments, and what they read in answer. */
class CommandStoryTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String ASSIGN = "/repos/" + Town.REPO + "/issues/1/assignees";
    private static final String HIDDEN = "Fix it.<!-- " + "x".repeat(300) + " -->";

    private final Town town = new Town();

    @Test
    void a_command_becomes_a_merged_pull_request() {
        town.say("/agent fix --model claude-sonnet-4.6 --base main keep it *short*\n\nAnd leave the heading alone.");
        town.pass(MINUTE);
        mona().merge(Town.REPO, 2);
        town.pass(MINUTE);
        Golden.equal("command-to-merge", town.story());
        assertThat(town.world.looks().violations()).isEmpty();
    }

    @ParameterizedTest(name = "{0} is heard")
    @ValueSource(
            strings = {
                "@bellhop fix",
                "@Bellhop fix this, please",
                "/AGENT Fix",
                "Well.\n\n/agent fix",
                "/agent fix\r\nin CRLF",
            })
    void a_line_that_is_said_to_us_starts_an_agent(String words) {
        town.say(words);
        assertThat(town.page(1)).contains("sessions 1", "mona (eyes 1, rocket 1)", "**Ready for review**");
    }

    @ParameterizedTest(name = "{0} is not heard")
    @ValueSource(
            strings = {
                "> /agent fix",
                "```\n/agent fix\n```",
                "    /agent fix",
                "<!-- \n/agent fix\n-->",
                "Say `/agent fix` to start.",
                "Please /agent fix it",
                "[a](b \"\n/agent fix\n\")",
                "/agentfix",
                "@bellhopper fix",
                "@bellhop thanks, that was quick",
            })
    void row_60_what_is_quoted_or_code_or_hidden_or_prose_does_nothing(String words) {
        town.say(words);
        assertThat(town.page(1)).contains("sessions 0", "reactions \n").doesNotContain("bellhop[bot]", "mona (");
    }

    @Test
    void a_command_that_is_not_understood_gets_one_answer() {
        town.say("/agent fixx");
        town.say("/agent fix --modl x");
        town.say("/agent dance");
        Golden.equal("command-misheard", town.page(1) + "\n");
    }

    @Test
    void the_commands_of_a_comment_are_obeyed_in_their_order() {
        town.say("/agent status\n/agent fix keep it short\n/agent status");
        Golden.equal("commands-in-one-comment", town.page(1) + "\n");
    }

    @Test
    void an_edit_runs_only_what_is_new_in_it() {
        long comment = town.say("/agent help");
        mona().editComment(Town.REPO, 1, comment, "/agent help\n\n/agent status");
        town.pass(MINUTE);
        mona().editComment(Town.REPO, 1, comment, "Never mind.\n\n/agent status\n\n/agent help");
        town.pass(MINUTE);
        Golden.equal("command-by-edit", town.page(1) + "\n");
    }

    @Test
    void questions_are_answered_in_the_thread() {
        Stream.of("status", "why", "agents", "config", "doctor", "help").forEach(word -> town.say("/agent " + word));
        Golden.equal("questions-before", town.page(1) + "\n");
    }

    @Test
    void questions_are_answered_while_an_agent_is_at_work() {
        town.world.copilot(Script.SILENT);
        town.say("/agent fix");
        Stream.of("status", "why", "doctor", "fix").forEach(word -> town.say("/agent " + word));
        Golden.equal("questions-at-work", town.page(1) + "\n");
    }

    /** Brings a run on the first issue to where it is to be stopped. */
    private static final Map<String, Consumer<Town>> PHASES = Map.of(
            "queued",
            town -> {
                town.rule("limits: { running: 1 }\n");
                town.world.copilot(Script.SILENT);
                Acts mona = town.world.as("mona", town.now);
                mona.label(Town.REPO, mona.open(Town.REPO, "Another", "typo"), "agent-fix");
                town.pass(MINUTE);
                town.label();
            },
            "starting",
            town -> {
                town.world.fault(
                        Match.first("POST", ASSIGN),
                        new Fault.NotDone(new Trouble.TooMuch(403, Optional.of(MINUTE.multipliedBy(5)))));
                town.label();
            },
            "working",
            town -> {
                town.world.copilot(Script.SILENT);
                town.label();
            },
            "in-review",
            Town::label,
            "over",
            town -> {
                town.label();
                town.pass(MINUTE.multipliedBy(2));
                town.world.as("mona", town.now).merge(Town.REPO, 2);
            },
            "never-asked",
            _ -> {});

    static Stream<String> phases() {
        return PHASES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("phases")
    void row_64_stop_says_what_it_does(String phase) {
        Objects.requireNonNull(PHASES.get(phase)).accept(town);
        town.pass(MINUTE);
        town.say("/agent stop");
        town.pass(MINUTE.multipliedBy(10));
        Golden.equal("stop-" + phase, town.page(1) + "\n");
    }

    @Test
    void row_64_a_run_that_is_held_is_stopped_or_approved() {
        int one = mona().open(Town.REPO, "A typo", HIDDEN);
        int other = mona().open(Town.REPO, "Another typo", HIDDEN);
        for (int number : List.of(one, other)) {
            mona().label(Town.REPO, number, "agent-fix");
        }
        town.pass(MINUTE);
        mona().comment(Town.REPO, one, "/agent stop");
        mona().comment(Town.REPO, other, "/agent approve");
        town.pass(MINUTE.multipliedBy(2));
        mona().comment(Town.REPO, other, "/agent approve");
        town.pass(MINUTE);
        Golden.equal("held", town.page(Town.REPO, one) + "\n\n" + town.page(Town.REPO, other) + "\n");
    }

    @Test
    void row_64_a_stop_that_overtakes_what_it_stops_wins() {
        mona().comment(Town.REPO, 1, "/agent fix");
        town.now = town.now.plusSeconds(5);
        mona().comment(Town.REPO, 1, "/agent stop");
        List<Parcel> both = town.world.parcels();
        town.post(List.of(both.getLast()));
        town.pass(MINUTE);
        town.post(List.of(both.getFirst()));
        town.pass(MINUTE);
        town.say("/agent why");
        Golden.equal("stop-before-fix", town.page(1) + "\n");
    }

    @Test
    void a_stop_from_before_a_run_does_not_stop_it() {
        mona().comment(Town.REPO, 1, "/agent stop");
        List<Parcel> stop = town.world.parcels();
        town.now = town.now.plusSeconds(5);
        town.say("/agent fix");
        town.post(stop);
        town.pass(MINUTE);
        assertThat(town.page(1)).contains("sessions 1", "**Ready for review**");
        assertThat(town.verdicts()).contains("the stop is older than the run");
    }

    @Test
    void a_failed_run_is_tried_again_with_copilot_taken_off_first() {
        town.world.copilot(Script.FAILS);
        town.say("/agent fix");
        town.world.copilot(Script.WORKS);
        town.say("/agent retry leave the tests alone");
        Golden.equal("retry", town.story());
    }

    @Test
    void nothing_can_be_tried_again_or_approved_where_nothing_was() {
        town.say("/agent retry\n/agent approve");
        Golden.equal("nothing-there", town.page(1) + "\n");
    }

    @Test
    void a_run_that_waits_ends_with_the_comment_that_asked() {
        town.rule("limits: { running: 1 }\n");
        town.world.copilot(Script.SILENT);
        mona().label(Town.REPO, mona().open(Town.REPO, "Another", "typo"), "agent-fix");
        town.pass(MINUTE);
        long comment = town.say("/agent fix");
        mona().deleteComment(Town.REPO, 1, comment);
        town.pass(MINUTE);
        Golden.equal("comment-deleted-queued", town.page(1) + "\n");
    }

    @Test
    void a_run_that_is_held_ends_with_the_comment_that_asked() {
        int held = mona().open(Town.REPO, "A typo", HIDDEN);
        long comment = mona().comment(Town.REPO, held, "/agent fix");
        town.pass(MINUTE);
        mona().deleteComment(Town.REPO, held, comment);
        town.pass(MINUTE);
        Golden.equal("comment-deleted-held", town.page(Town.REPO, held) + "\n");
    }

    @Test
    void a_comment_that_is_deleted_while_an_agent_is_at_work_ends_nothing() {
        long comment = town.say("/agent fix");
        mona().deleteComment(Town.REPO, 1, comment);
        town.pass(MINUTE);
        assertThat(town.page(1)).contains("sessions 1", "**Ready for review**");
    }

    @Test
    void row_59_a_comment_whose_deletion_is_told_first_starts_nothing() {
        long comment = mona().comment(Town.REPO, 1, "/agent fix");
        mona().deleteComment(Town.REPO, 1, comment);
        List<Parcel> both = town.world.parcels();
        town.post(List.of(both.getLast(), both.getFirst()));
        town.pass(MINUTE);
        assertThat(town.page(1)).contains("sessions 0").doesNotContain("bellhop[bot]");
        assertThat(town.verdicts()).contains("the comment was deleted before it was read");
    }

    @Test
    void row_48_on_a_locked_issue_nothing_is_done_and_nothing_said() {
        mona().lock(Town.REPO, 1);
        town.say("/agent fix");
        assertThat(town.page(1)).contains("sessions 0").doesNotContain("bellhop[bot]", "mona (");
        assertThat(town.verdicts().getFirst()).isEqualTo("the conversation is locked, so nothing can be answered");
    }

    @Test
    void row_48_on_a_closed_issue_and_on_a_pull_request_the_answer_says_what_to_do() {
        mona().close(Town.REPO, 1);
        town.say("/agent fix");
        int pull = mona().code().propose(Town.REPO, Draft.of("Mine", "mine", Change.write("a.txt", "a\n")));
        mona().comment(Town.REPO, pull, "/agent fix");
        town.pass(MINUTE);
        Golden.equal("closed-or-pull-request", town.page(1) + "\n\n" + town.page(Town.REPO, pull) + "\n");
    }

    private Acts mona() {
        return town.world.as("mona", town.now);
    }
}
