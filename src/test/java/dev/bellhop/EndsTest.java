package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Request;
import dev.bellhop.demo.Seen;
import dev.bellhop.engine.HandedOver;
import dev.bellhop.platform.Platform;
import dev.bellhop.platform.Platform.Kind;
import dev.bellhop.platform.Script;
import dev.bellhop.platform.Script.Miss;
import dev.bellhop.platform.SessionView;
import dev.bellhop.platform.VaultView;
import dev.bellhop.run.Run;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How a managed session can end: what the issue says of it, and what is left of it. */
class EndsTest {
    private static final Pattern TOKEN = Pattern.compile("ghs_[A-Za-z0-9_]+");

    private static Town asked(Kind kind, Script script, String words) {
        return asked(new Town(), kind, script, words);
    }

    private static Town asked(Town town, Kind kind, Script script, String words) {
        town.seated(kind);
        town.platform().script(script);
        town.say(words);
        return town;
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        new Script.Refuses(),
                        "The model would not do what was asked. It said: `simulated: The model declined.`"),
                Arguments.of(
                        new Script.ExhaustsRetries(),
                        "The model did not answer AGENT's platform, however often that tried."
                                + " It said: `The model is overloaded.`"),
                Arguments.of(new Script.Terminates(), "AGENT began and gave up. It said: `The session cannot go on.`"),
                Arguments.of(new Script.MissesRepository(Miss.AUTHENTICATION), missing()),
                Arguments.of(new Script.MissesRepository(Miss.FORBIDDEN), missing()),
                Arguments.of(new Script.MissesRepository(Miss.NOT_FOUND), missing()),
                Arguments.of(new Script.MissesRepository(Miss.CHECKOUT), missing()),
                Arguments.of(
                        new Script.MissesRepository(Miss.CLONE),
                        "Repository too large: narrow the task. AGENT's platform did not copy it into the session."
                                + " It said: `The repository could not be mounted.`"),
                Arguments.of(
                        new Script.NeverBegins(),
                        "Repository too large: narrow the task. AGENT's platform did not copy it into the session in"
                                + " 15 minutes."),
                Arguments.of(new Script.Silent(), "Nothing was heard of AGENT for longer than its sessions last."));
    }

    private static String missing() {
        return "AGENT's platform could not bring the repository into the session."
                + " It said: `The repository could not be mounted.`";
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("failures")
    void a_session_that_breaks_off_is_a_run_that_failed_and_nothing_is_left(Script script, String why) {
        for (Kind kind : Kind.values()) {
            Town town = asked(kind, script, "/agent fix");
            town.pass(Duration.ofMinutes(100));
            failed(town, kind, why);
        }
    }

    @Test
    void what_may_be_spent_is_spent() {
        Town town = asked(Kind.ANTHROPIC, new Script.ReachesBudget(), "/agent fix --budget 3");
        town.pass(Duration.ofMinutes(100));
        failed(town, Kind.ANTHROPIC, "What this run may cost is spent.");
        Golden.equal("session-anthropic-over-budget", town.page(1));
    }

    @Test
    void a_repository_that_is_never_there_is_too_large() {
        Town town = asked(Kind.ANTHROPIC, new Script.NeverBegins(), "/agent fix");
        town.pass(Duration.ofMinutes(14));
        assertThat(status(town)).startsWith("**Working**");
        town.pass(Duration.ofMinutes(3));
        Golden.equal("session-anthropic-too-large", town.page(1));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void somebody_puts_the_session_away_while_it_works(Kind kind) {
        for (Hand hand : Hand.values()) {
            Town town = asked(kind, new Script.Silent(), "/agent fix");
            hand.reach(town);
            town.pass(Duration.ofMinutes(30));
            failed(town, kind, "Somebody put away the session at AGENT's platform.");
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void somebody_puts_the_session_away_while_it_waits_for_an_answer(Kind kind) {
        for (Hand hand : Hand.values()) {
            Town town = asked(kind, new Script.AsksPerson("Tabs or spaces?"), "/agent fix");
            town.pass(Duration.ofMinutes(10));
            hand.reach(town);
            town.pass(Duration.ofMinutes(30));
            assertThat(status(town)).startsWith("**Failed**").contains("Somebody put away the session");
            assertThat(comments(town)).hasSize(3).doesNotHaveDuplicates();
            isTidy(town);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void somebody_puts_the_session_away_when_its_pull_request_is_ready(Kind kind) {
        for (Hand hand : Hand.values()) {
            Town town = asked(kind, new Script.Works(), "/agent fix");
            town.pass(Duration.ofMinutes(10));
            hand.reach(town);
            town.pass(Duration.ofMinutes(30));
            assertThat(status(town)).startsWith("**Ready for review**").contains("""
                    and what to change.

                    Somebody put away the session at AGENT's platform.
                    """.replace("AGENT", name(kind)));
            assertThat(comments(town)).hasSize(2);
            town.world.as("mona", town.now).merge(Town.REPO, 2);
            town.pass(Duration.ofMinutes(5));
            assertThat(status(town)).startsWith("**Done**");
            isTidy(town);
        }
    }

    static Stream<Arguments> waits() {
        return Stream.of(
                Arguments.of(
                        new Script.PushesNothing("no such file"),
                        "**AGENT ended its turn and did not push its branch**. It said:\n\n> BLOCKED: no such file\n"),
                Arguments.of(
                        new Script.AsksInProse("Tabs?"),
                        "**AGENT ended its turn and did not push its branch**. It said:\n\n> Tabs?\n"),
                Arguments.of(new Script.AsksPerson("Tabs?"), "**AGENT asks you something**:\n\n> Tabs?\n"),
                Arguments.of(new Script.ParksForConfirmation(), "**AGENT asks whether it may do this**:\n\n> "),
                Arguments.of(
                        new Script.PushRefused(),
                        "**AGENT ended its turn and did not push its branch**. It said:\n\n> BLOCKED: git push failed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waits")
    void a_turn_that_needs_a_person_waits_for_one_and_for_a_day(Script script, String asks) {
        for (Kind kind : Kind.values()) {
            Town town = asked(new Town().looking("2m"), kind, script, "/agent fix");
            town.pass(Duration.ofMinutes(30));
            assertThat(status(town)).startsWith("**Waiting for an answer** · " + name(kind));
            assertThat(comments(town)).hasSize(2).last().asString().startsWith("@mona, " + named(asks, kind));
            assertThat(session(town).archived()).isFalse();
            town.pass(Duration.ofHours(25));
            assertThat(status(town)).contains(name(kind) + " waited a day for an answer.");
            assertThat(comments(town)).hasSize(3).doesNotHaveDuplicates();
            isTidy(town);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void what_could_not_be_pushed_is_named_where_it_lies(Kind kind) {
        Town town = asked(new Town().looking("2s"), kind, new Script.PushRefused(), "/agent fix");
        town.pass(Duration.ofMinutes(5));
        assertThat(status(town)).contains("- [ ] Pushed");
        Golden.equal("session-" + kind.name().toLowerCase(Locale.ROOT) + "-push-refused", town.page(1));
    }

    /** Qoder's way to hand files over is not known. */
    @Test
    void what_could_not_be_pushed_can_be_fetched_for_that_run_alone() {
        Town town = asked(new Town().looking("2s"), Kind.ANTHROPIC, new Script.PushRefused(), "/agent fix");
        town.pass(Duration.ofMinutes(5));
        Run run = town.ledger().run(town.newest()).orElseThrow();

        List<HandedOver.File> files = town.handedOver().files(run);

        assertThat(files).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("changes.diff");
            assertThat(town.handedOver().content(run, file.id()))
                    .hasValueSatisfying(
                            content -> assertThat((long) content.length()).isEqualTo(file.size()));
        });
        assertThat(town.handedOver().content(run, "file_of_another_session")).isEmpty();
    }

    static Stream<Script> ready() {
        return Stream.of(
                new Script.Works(),
                new Script.PushesOnly(),
                new Script.Reports(),
                new Script.ChangesWorkflow(),
                new Script.OpensSecond());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ready")
    void a_turn_that_ends_well_is_ready_once_and_closed_with_its_pull_request(Script script) {
        for (Kind kind : Kind.values()) {
            Town town = asked(kind, script, "/agent fix");
            town.pass(Duration.ofMinutes(30));
            if (script instanceof Script.ChangesWorkflow) {
                assertThat(status(town)).startsWith("**Waiting for an answer**").contains("- [ ] Pushed");
                assertThat(comments(town)).hasSize(2);
                continue;
            }
            assertThat(status(town)).startsWith("**Ready for review** · " + name(kind));
            assertThat(comments(town)).hasSize(2).doesNotHaveDuplicates();
            town.world.as("mona", town.now).close(Town.REPO, 2);
            town.pass(Duration.ofMinutes(5));
            assertThat(status(town)).startsWith("**Closed**");
            isTidy(town);
        }
    }

    private enum Hand {
        DELETES,
        ARCHIVES;

        void reach(Town town) {
            Platform platform = town.platform();
            String session = session(town).id();
            switch (this) {
                case DELETES -> platform.deleteByHand(session, town.now);
                case ARCHIVES -> platform.archiveByHand(session, town.now);
            }
        }
    }

    /** Said once in the status and once to whoever asked. */
    private static void failed(Town town, Kind kind, String why) {
        String said = named(why, kind);
        assertThat(status(town)).startsWith("**Failed** · " + name(kind)).contains("**What happened**: " + said + "\n");
        assertThat(comments(town))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("@mona, **this run failed**. " + said + "\n");
        isTidy(town);
    }

    private static String named(String words, Kind kind) {
        return words.replace("AGENT", name(kind));
    }

    private static String name(Kind kind) {
        return kind == Kind.ANTHROPIC ? "Claude" : "Qoder";
    }

    private static SessionView session(Town town) {
        List<SessionView> all = town.platform().sessions();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static List<String> comments(Town town) {
        return town.world.looks().comments(Town.REPO, 1).stream()
                .filter(comment -> comment.at("user").at("login").text().equals("bellhop[bot]"))
                .map(comment -> comment.at("body").text().replaceAll("(?s)<!--.*?-->\\n?", ""))
                .toList();
    }

    private static String status(Town town) {
        return comments(town).getFirst();
    }

    private static void isTidy(Town town) {
        assertThat(session(town)).matches(session -> session.archived() || session.deleted());
        assertThat(town.platform().vaults()).allMatch(VaultView::archived);
        assertThat(town.ledger().sessions().holders()).isEmpty();
        assertThat(tokens(town))
                .isNotEmpty()
                .allSatisfy(token -> assertThat(town.world
                                .answer(
                                        Request.of("GET", "/installation/repositories")
                                                .bearing(token),
                                        town.now)
                                .status())
                        .isEqualTo(401));
    }

    /** Whatever the platform was given. */
    private static Set<String> tokens(Town town) {
        return town.platform().seen().stream()
                .map(Seen::request)
                .map(Request::body)
                .flatMap(body -> TOKEN.matcher(body).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
