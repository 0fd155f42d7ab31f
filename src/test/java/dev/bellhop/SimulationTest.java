package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellhop.cli.Asked;
import dev.bellhop.demo.Acts;
import dev.bellhop.demo.Change;
import dev.bellhop.demo.Fault;
import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Level;
import dev.bellhop.demo.Match;
import dev.bellhop.demo.Role;
import dev.bellhop.demo.Trouble;
import dev.bellhop.demo.World;
import dev.bellhop.demo.WorldServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What would happen is said as it would happen, and nothing does. */
class SimulationTest {
    private static final String ISSUE = "octo-org/hello#1";
    private static final List<String> LABEL = List.of(ISSUE, "--label", "agent-fix", "--actor", "mona");

    @TempDir
    Path temp;

    private final WorldServer server = WorldServer.bind(0, InstantSource.system());
    private final Hello hello = Hello.begin(7, server.links(), Keyring.publicKey(), Instant.now());
    private final World world = hello.world();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void open() {
        server.serve(world);
        world.scenery().person("tom");
        world.parcels();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static Arguments row(String name, Consumer<Acts> before, List<String> words, String outcome) {
        return Arguments.of(name, before, words, outcome);
    }

    private static List<String> label(String label, String actor) {
        return List.of(ISSUE, "--label", label, "--actor", actor);
    }

    private static List<String> command(String text) {
        return List.of(ISSUE, "--command", text, "--actor", "mona");
    }

    private static Consumer<Acts> file(String text) {
        return mona -> mona.code().commit(Hello.REPOSITORY, Change.write(".github/bellhop.yml", text));
    }

    private static Stream<Arguments> starting() {
        Consumer<Acts> nothing = _ -> {};
        return Stream.of(
                row("the label", nothing, LABEL, "would start copilot: asked by mona"),
                row(
                        "a label of the repository's own",
                        file("labels: { robot: copilot }\n"),
                        label("robot", "mona"),
                        "would start copilot: asked by mona"),
                row("a command", nothing, command("/agent fix"), "would start copilot: asked by mona"),
                row("a mention", nothing, command("@bellhop fix"), "would start copilot: asked by mona"),
                row(
                        "the second of two commands",
                        nothing,
                        command("/agent stpo\n/agent fix"),
                        "would start copilot: asked by mona"));
    }

    private static Stream<Arguments> notStarting() {
        Consumer<Acts> nothing = _ -> {};
        return Stream.of(
                row(
                        "a label of no agent",
                        nothing,
                        label("bug", "mona"),
                        "would do nothing: the label `bug` starts no agent"),
                row(
                        "a reader",
                        mona -> mona.keeper().role(Hello.REPOSITORY, "tom", Role.READ),
                        label("agent-fix", "tom"),
                        "would refuse: tom has read permission; this needs write"),
                row(
                        "a bot",
                        nothing,
                        label("agent-fix", "bellhop[bot]"),
                        "would do nothing: the label was put on by a bot, and bots start no agents"),
                row(
                        "too little for the repository's rules",
                        file("require: admin\n"),
                        LABEL,
                        "would refuse: mona has write permission; this needs admin"),
                row(
                        "broken rules",
                        file("plan: nevr\n"),
                        LABEL,
                        "would refuse: Not started: `.github/bellhop.yml` has a problem"),
                row(
                        "a closed issue",
                        mona -> mona.close(Hello.REPOSITORY, 1),
                        LABEL,
                        "would refuse: @mona, not started: this issue is closed."),
                row(
                        "a locked issue",
                        mona -> mona.lock(Hello.REPOSITORY, 1),
                        LABEL,
                        "would refuse: the issue is locked, so nobody could follow on it"),
                row(
                        "much hidden text",
                        mona -> mona.open(Hello.REPOSITORY, "Title", "Text <!-- " + "x".repeat(300) + " -->"),
                        List.of("octo-org/hello#2", "--label", "agent-fix", "--actor", "mona"),
                        "would wait: accepted; much of the text is hidden, so it waits until somebody has looked at it"),
                row(
                        "an unknown agent",
                        nothing,
                        command("/agent fix --with nobody"),
                        "would refuse: @mona, not started: there is no agent called `nobody` here."),
                row(
                        "a start that is stopped in the same comment",
                        nothing,
                        command("/agent fix\n/agent stop"),
                        "would accept: asked by mona: starting copilot"),
                row("a question", nothing, command("/agent help"), "would say: "),
                row(
                        "no command",
                        nothing,
                        command("Thanks!"),
                        "would do nothing: a comment that asks nothing new of us"),
                row(
                        "no such repository",
                        nothing,
                        List.of("octo-org/none#1", "--label", "agent-fix", "--actor", "mona"),
                        "cannot be said: there is no repository octo-org/none, or the App is not installed in it"),
                row(
                        "no App there",
                        mona -> mona.keeper().uninstall(Hello.REPOSITORY),
                        LABEL,
                        "cannot be said: there is no repository octo-org/hello, or the App is not installed in it"),
                row(
                        "a suspended App",
                        mona -> mona.keeper().suspend(Hello.REPOSITORY),
                        LABEL,
                        "cannot be said: GitHub refused: This installation has been suspended"),
                row(
                        "no such issue",
                        nothing,
                        List.of("octo-org/hello#9", "--label", "agent-fix", "--actor", "mona"),
                        "cannot be said: there is no issue octo-org/hello#9"),
                row(
                        "a deleted issue",
                        mona -> mona.deleteIssue(Hello.REPOSITORY, 1),
                        LABEL,
                        "cannot be said: there is no issue octo-org/hello#1"),
                row(
                        "nobody of that name",
                        nothing,
                        label("agent-fix", "nobody"),
                        "cannot be said: nobody on GitHub is called nobody"),
                row(
                        "too few permissions of the App",
                        mona -> mona.keeper()
                                .grant(Hello.REPOSITORY, Map.of("metadata", Level.READ, "contents", Level.READ)),
                        LABEL,
                        "cannot be said: GitHub refused: "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("starting")
    void it_would_start(String name, Consumer<Acts> before, List<String> words, String outcome) {
        before.accept(mona());

        assertThat(simulate(words)).isTrue();
        assertThat(lines()).contains("  " + outcome);
        isUntouched();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notStarting")
    void it_would_not_start(String name, Consumer<Acts> before, List<String> words, String outcome) {
        before.accept(mona());

        assertThat(simulate(words)).isFalse();
        assertThat(lines()).element(1).asString().startsWith("  " + outcome);
        isUntouched();
    }

    @Test
    void the_grounds_and_what_would_be_done_are_said() {
        file("""
                agents:
                  quick: { kind: copilot, model: gpt-5, base: main }
                labels: { agent-fix: quick }
                """).accept(mona());
        mona().open(Hello.REPOSITORY, "Title", "Text <!-- hidden -->");
        mona().comment(Hello.REPOSITORY, 2, "Only in the docs.");

        assertThat(simulate(List.of("octo-org/hello#2", "--label", "agent-fix", "--actor", "@mona")))
                .isTrue();
        assertThat(text()).isEqualTo("""
                octo-org/hello#2, label agent-fix by mona:
                  would start quick: asked by mona
                    permission  write
                    rules       .github/bellhop.yml
                    earlier     1 comment by people who may write
                    agent       quick (work of copilot, base main, model gpt-5)
                    told        16 lines (1 hidden part of 15 characters left out)
                    at once     the agent is asked to start, reaction eyes
                    then        status comment, reaction rocket, label agent-fix off

                Runs at work, earlier requests, the limits of the day and the accounts that people connected are not looked at:
                the issue is taken as if nothing had been asked on it before. Nothing was changed.
                """);
    }

    @Test
    void whether_copilot_would_come_is_asked_where_the_operator_gave_a_token() {
        String token = world.papers()
                .personToken("mona", Hello.FOR_COPILOT, Instant.now().plus(Duration.ofDays(1)));
        Map<String, String> environment = new HashMap<>(environment());
        environment.put("COPILOT_USER_TOKEN", token);
        assertThat(simulate(environment, LABEL)).isTrue();

        world.scenery().seat("mona", false);
        world.parcels();
        assertThat(simulate(environment, LABEL)).isFalse();
        assertThat(text())
                .contains("would ask copilot, and it would not come: GitHub does not offer Copilot to the person whose"
                        + " token is used")
                .doesNotContain(token);
        isUntouched();
    }

    @Test
    void what_would_be_said_to_people_is_shown() {
        mona().close(Hello.REPOSITORY, 1);

        assertThat(simulate(LABEL)).isFalse();
        assertThat(text()).contains("""
                    rules       no file, this server's own
                    at once     reaction minus one, comment

                    > @mona, **not started**: this issue is closed.
                    >
                    > Reopen it, and ask again.
                """);
    }

    @Test
    void what_the_agent_would_be_told_is_shown_to_whoever_wants_it() {
        assertThat(simulate(List.of("--told", ISSUE, "--command", "/agent fix in red", "--actor", "mona")))
                .isTrue();
        assertThat(text())
                .startsWith("octo-org/hello#1, comment /agent fix in red by mona:\n")
                .contains("\nWork on the GitHub issue octo-org/hello#1 and open a pull request for it.\n")
                .contains("\nWhat mona asks in particular:\n");
    }

    @Test
    void a_secret_that_somebody_wrote_down_is_not_said_again() {
        mona().open(Hello.REPOSITORY, "Title", "It fails with ghp_" + "x".repeat(36) + " in the log.");

        assertThat(simulate(List.of("--told", "octo-org/hello#2", "--label", "agent-fix", "--actor", "mona")))
                .isTrue();
        assertThat(text()).contains("\nIt fails with (secret) in the log.\n");
    }

    @Test
    void nobodys_words_steer_the_terminal() {
        assertThat(simulate(label("agent-fix\u001b[31m\u202e", "mona"))).isFalse();
        assertThat(lines()).first().isEqualTo("octo-org/hello#1, label agent-fix\uFFFD[31m\uFFFD by mona:");
        assertThat(text()).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void a_github_that_does_not_answer_is_named() {
        world.fault(Match.every("GET", "/users/mona"), new Fault.NotDone(new Trouble.Says(502, "Bad gateway")));

        assertThat(simulate(LABEL)).isFalse();
        assertThat(lines()).element(1).asString().startsWith("  cannot be said: GitHub cannot be reached: GET ");
        isUntouched();
    }

    @Test
    void without_an_app_there_is_nothing_to_look_with() {
        Map<String, String> environment = new HashMap<>(environment());
        environment.keySet().removeIf(name -> name.startsWith("GITHUB_") && !name.equals("GITHUB_URL"));

        assertThatThrownBy(() -> simulate(environment, LABEL))
                .isInstanceOf(Settings.Unusable.class)
                .hasMessageContaining("GITHUB_APP_ID");
    }

    private Acts mona() {
        return world.as("mona", Instant.now());
    }

    private boolean simulate(List<String> words) {
        world.parcels();
        return simulate(environment(), words);
    }

    private boolean simulate(Map<String, String> environment, List<String> words) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Simulation.starts(Settings.of(environment), Asked.read(words).orElseThrow(), out);
    }

    private Map<String, String> environment() {
        return Map.of(
                "BELLHOP_HOME", home().toString(),
                "GITHUB_URL", server.address().toString(),
                "GITHUB_APP_ID", "4242",
                "GITHUB_PRIVATE_KEY", Keyring.pkcs8(),
                "GITHUB_WEBHOOK_SECRET", OpenHouse.SECRET);
    }

    private Path home() {
        return temp.resolve("home");
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private List<String> lines() {
        return text().lines().toList();
    }

    /** Only questions, and tokens to ask them with; nothing on GitHub to tell of, and nothing on this machine. */
    private void isUntouched() {
        assertThat(world.requests())
                .isNotEmpty()
                .allMatch(seen -> seen.line().matches("GET .*")
                        || seen.line().matches("POST /app/installations/\\d+/access_tokens")
                        || (seen.line().equals("POST /graphql")
                                && !seen.request().body().contains("mutation")));
        assertThat(world.parcels()).isEmpty();
        assertThat(world.looks().violations()).isEmpty();
        assertThat(home()).doesNotExist();
    }
}
