package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Pace;
import dev.bellhop.demo.Request;
import dev.bellhop.demo.Seen;
import dev.bellhop.platform.Platform;
import dev.bellhop.platform.Script;
import dev.bellhop.platform.SessionView;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A session that cannot go on is followed by another, which goes on from what was pushed. */
class ResumingStoryTest {
    private static final Duration LONG = Duration.ofMinutes(70);
    private static final Pace SLOW = new Pace(Duration.ofSeconds(2), LONG, LONG.plusMinutes(1));
    private static final Duration NIGHT = Duration.ofHours(21);
    private static final Duration TURN = Duration.ofMinutes(10);

    private static Town town(Platform.Kind kind, Script script) {
        Town town = new Town().seated(kind).looking("1m");
        town.platform().script(script);
        return town;
    }

    @Test
    void one_that_works_for_longer_than_its_token_lasts_goes_on_with_another() {
        Town town = town(Platform.Kind.QODER, new Script.Works());
        town.platform().pace(SLOW);
        town.label();
        town.pass(Duration.ofMinutes(65));
        town.platform().pace(Pace.USUAL);
        town.pass(Duration.ofMinutes(30));

        List<SessionView> sessions = town.platform().sessions();
        assertThat(sessions).extracting(SessionView::archived).containsExactly(true, false);
        assertThat(sessions.getLast().messages()).singleElement().asString().startsWith("""
                        This continues work that was begun in another session, which is over.
                        Nothing of it was pushed, so begin at the beginning.
                        """);
        assertThat(town.page(1))
                .contains("a pull request is ready for review")
                .contains("- Qoder had to go on in a new session, from the branch `agent/issue-1-")
                .contains("What the old one had not pushed is lost: its last `git status` showed nothing that was not"
                        + " committed.");
        assertThat(town.ledger().sessions().holders())
                .singleElement()
                .satisfies(holder -> assertThat(holder.attempt()).isEqualTo(2));
        assertThat(town.world.looks().sessionsStarted(Town.REPO, 1)).isZero();
    }

    @Test
    void one_whose_followers_fare_no_better_is_followed_twice_and_not_again() {
        Town town = town(Platform.Kind.QODER, new Script.Works());
        town.platform().pace(SLOW);
        town.label();
        town.pass(Duration.ofHours(8));
        assertThat(town.platform().sessions()).hasSize(3);
        assertThat(town.page(1)).contains("Qoder ended its turn and did not push its branch**.");
    }

    @Test
    void a_token_that_is_renewed_where_git_looks_needs_no_other_session() {
        Town town = town(Platform.Kind.ANTHROPIC, new Script.Works());
        town.platform().pace(SLOW);
        town.label();
        town.pass(Duration.ofMinutes(90));
        assertThat(town.platform().sessions()).hasSize(1);
        assertThat(town.page(1)).contains("a pull request is ready for review");
    }

    @Test
    void what_is_said_after_a_night_begins_another_session_with_the_question_in_it() {
        Town town = town(Platform.Kind.QODER, new Script.AsksPerson("Tabs or spaces?"));
        town.label();
        town.pass(NIGHT);
        town.platform().script(new Script.Works());
        town.say("/agent reply spaces");
        town.pass(TURN);

        List<SessionView> sessions = town.platform().sessions();
        assertThat(sessions).extracting(SessionView::archived).containsExactly(true, false);
        assertThat(sessions.getLast().messages())
                .singleElement()
                .asString()
                .contains("You had asked:", "Tabs or spaces?", "mona says now (", "spaces", "Work on the GitHub issue");
        assertThat(town.page(1))
                .contains("Passed on to Qoder, in a new session: the old one rested for so long that its disk does not"
                        + " last.")
                .contains("a pull request is ready for review");
    }

    @Test
    void what_is_said_to_finished_work_after_a_night_goes_on_from_its_branch() {
        Town town = town(Platform.Kind.QODER, new Script.Works());
        town.label();
        town.pass(NIGHT);
        assertThat(town.page(1)).contains("a pull request is ready for review");
        town.say("/agent reply rename it");
        town.pass(TURN);

        assertThat(town.platform().sessions()).hasSize(2);
        assertThat(town.platform().sessions().getLast().messages())
                .singleElement()
                .asString()
                .contains("was pushed, and the repository is on it: do not create it again")
                .contains(
                        "Its pull request is there already: https://github.com/octo-org/hello/pull/2. Open no other.");
        assertThat(town.platform().seen().stream()
                        .map(Seen::request)
                        .filter(asked ->
                                asked.method().equals("POST") && asked.path().endsWith("/sessions"))
                        .map(Request::body))
                .last()
                .asString()
                .contains("\"name\":\"agent/issue-1-");
        assertThat(town.page(1)).contains("had to go on in a new session, from the branch `agent/issue-1-");
    }

    @Test
    void what_is_said_in_time_goes_to_the_session_that_is_there() {
        Town town = town(Platform.Kind.QODER, new Script.AsksPerson("Tabs or spaces?"));
        town.label();
        town.pass(Duration.ofHours(19));
        town.say("/agent reply spaces");
        town.pass(TURN);
        assertThat(town.platform().sessions()).first().matches(session -> session.turns() > 0);
        assertThat(town.page(1)).contains("Passed on to Qoder, in its session.");
    }

    @Test
    void a_stop_while_one_follows_another_clears_both_away() {
        Town town = town(Platform.Kind.QODER, new Script.AsksInProse("Why?"));
        town.label();
        town.pass(NIGHT);
        town.platform().script(new Script.Silent());
        town.world.as("mona", town.now).comment(Town.REPO, 1, "/agent reply because");
        town.world.as("mona", town.now).comment(Town.REPO, 1, "/agent stop");
        town.pass(TURN);
        assertThat(town.platform().sessions()).allMatch(SessionView::archived);
        assertThat(town.ledger().sessions().holders()).isEmpty();
    }

    /** One stop in eleven: before and after a write, in turn. */
    @Tag("dear")
    @Test
    void wherever_it_is_killed_one_session_follows_with_one_message() {
        boolean killed = true;
        for (int stop = 0; killed; stop += 11) {
            Trap trap = Trap.at(stop);
            trap.set(false);
            Town town =
                    town(Platform.Kind.QODER, new Script.AsksInProse("Why?")).with(trap);
            town.label();
            town.pass(NIGHT);
            town.platform().script(new Script.Works());
            trap.set(true);
            town.world.as("mona", town.now).comment(Town.REPO, 1, "/agent reply because");
            town.pass(Duration.ofSeconds(20));
            trap.set(false);
            town.pass(Duration.ofMinutes(40));
            killed = !town.crashes.isEmpty();

            assertThat(town.platform().sessions())
                    .as("killed at stop " + stop)
                    .extracting(SessionView::archived)
                    .containsExactly(true, false);
            assertThat(town.platform().sessions().getLast().messages())
                    .as("killed at stop " + stop)
                    .hasSize(1);
            assertThat(town.page(1)).as("killed at stop " + stop).contains("a pull request is ready for review");
        }
    }
}
