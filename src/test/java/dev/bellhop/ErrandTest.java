package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.cli.AgentsAsked;
import dev.bellhop.cli.TasksAsked;
import dev.bellhop.demo.Change;
import dev.bellhop.demo.Fault;
import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Match;
import dev.bellhop.demo.TaskScript;
import dev.bellhop.demo.Trouble;
import dev.bellhop.demo.World;
import dev.bellhop.demo.WorldServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands for tasks and custom agents, over a real socket. */
class ErrandTest {
    private static final String REPO = "octo-org/hello";

    @TempDir
    Path temp;

    private final WorldServer server = WorldServer.bind(0, InstantSource.system());
    private final Hello hello = Hello.begin(7, server.links(), Keyring.publicKey(), Instant.now());
    private final World world = hello.world();
    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void open() {
        server.serve(world);
        environment.put("GITHUB_URL", server.address().toString());
        environment.put("BELLHOP_HOME", temp.resolve("home").toString());
        environment.put("COPILOT_USER_TOKEN", world.papers().personToken("mona", Hello.FOR_TASKS, soon()));
    }

    @AfterEach
    void close() {
        server.close();
        assertThat(Files.exists(temp.resolve("home"))).isFalse();
    }

    @Test
    void a_task_is_started_listed_and_shown() {
        assertThat(tasks("list")).isTrue();
        assertThat(said()).isEqualTo("There are no tasks.\n");

        assertThat(tasks("start", REPO, "Fix the typo", "--base", "main", "--agent", "tester"))
                .isTrue();
        String id = said().split("[ :]", -1)[1];
        assertThat(said()).startsWith("task " + id + ": queued\n  name     Fix the typo\n  page     http://127.0.0.1:");

        world.tick(soon());
        assertThat(tasks("show", REPO, id)).isTrue();
        assertThat(said())
                .contains("task " + id + ": completed\n")
                .contains("  branch   copilot/task-1, from main\n")
                .contains("  session  completed, 1.5 AI credits\n");
        assertThat(tasks("list", REPO)).isTrue();
        assertThat(said()).startsWith(id + "  completed         ").endsWith("  Fix the typo\n");
    }

    @Test
    void what_went_wrong_is_shown() {
        world.tasks(TaskScript.ending("failed"));
        tasks("start", REPO, "Fix the typo", "--no-pull-request");
        String id = said().split("[ :]", -1)[1];
        world.tick(soon());

        assertThat(tasks("show", id)).isTrue();
        assertThat(said()).contains("  session  failed, 1.5 AI credits, The agent stopped: failed.\n");
        assertThat(world.looks().tasksStarted(REPO)).isEqualTo(1);
    }

    @Test
    void other_people_s_words_do_not_steer_the_terminal() {
        tasks("start", REPO, "Fix \u001b[2Jit\u202Enow\u200B");
        said();

        tasks("list", REPO);
        assertThat(said()).contains("Fix ").doesNotContain("\u001b", "\u202E", "\u200B");
    }

    @Test
    void a_no_of_github_s_is_told_in_words() {
        world.scenery().seat("mona", false);
        assertThat(tasks("start", REPO, "Fix the typo")).isFalse();
        assertThat(said())
                .startsWith("GitHub does not let this token use agent tasks here.")
                .contains("\"Agent tasks\"")
                .endsWith("GitHub said: Copilot coding agent is not available.\n");

        assertThat(tasks("show", "no-such-task")).isFalse();
        assertThat(said())
                .isEqualTo("There is no such task, or it is not shown to this token. GitHub said: Not Found\n");

        environment.put("COPILOT_USER_TOKEN", "github_pat_none");
        assertThat(tasks("list")).isFalse();
        assertThat(said()).startsWith("GitHub does not know the token").doesNotContain("github_pat_none");
    }

    @Test
    void a_start_in_doubt_is_not_called_failed() {
        world.fault(
                Match.first("POST", "/agents/repos/octo-org/hello/tasks"),
                new Fault.DoneButLost(new Trouble.Breaks(dev.bellhop.demo.Response.Manner.RESET)));

        assertThat(tasks("start", REPO, "Fix the typo")).isFalse();
        assertThat(said())
                .startsWith("GitHub failed, and it is not known whether it was done; look before you ask again");
    }

    @Test
    void an_enterprise_s_custom_agents_are_listed_and_their_source_is_set_and_taken_away() {
        enterprise();

        assertThat(agents("list", "--enterprise", "octo")).isTrue();
        assertThat(said()).isEqualTo("No source organisation is set.\n");
        assertThat(agents("set-source", "--organization", "octo-org")).isTrue();
        assertThat(said())
                .isEqualTo("The source is octo-org, files in octo-org/.github-private, protected by the ruleset"
                        + " Protect agent files.\n");
        assertThat(agents("source")).isTrue();
        assertThat(said()).isEqualTo("The source is octo-org, files in octo-org/.github-private.\n");
        assertThat(agents("list")).isTrue();
        assertThat(said()).startsWith("reviewer                  reviewer  http");
        assertThat(agents("delete-source")).isTrue();
        assertThat(said()).isEqualTo("No organisation is the source any more. No file was removed.\n");
    }

    @Test
    void all_that_may_be_named_for_a_repository_is_listed() {
        enterprise();
        environment.put("GITHUB_APP_ID", "4242");
        environment.put("GITHUB_PRIVATE_KEY", Keyring.pkcs8());
        environment.put("GITHUB_WEBHOOK_SECRET", OpenHouse.SECRET);
        agents("set-source", "--organization", "octo-org");

        assertThat(agents("list", "--repo", REPO)).isTrue();
        assertThat(said())
                .startsWith("reviewer                  enterprise    http")
                .endsWith("\nNot looked at: the organisation's agents, because the App cannot read"
                        + " octo-org/.github-private.\n");

        world.as("mona", Instant.now()).code().commit(REPO, Change.write(".github/agents/reviewer.md", "x"));
        assertThat(agents("list", "--repo", REPO)).isTrue();
        assertThat(said())
                .startsWith("reviewer                  repository    http")
                .contains("reviewer                  enterprise    http")
                .contains("  (not used: the repository's of this name goes first)\n");

        assertThat(agents("list", "--repo", "octo-org/none")).isFalse();
        assertThat(said())
                .isEqualTo("The custom agents for octo-org/none cannot be listed: there is no repository octo-org/none,"
                        + " or the App is not installed in it\n");

        environment.remove("BELLHOP_ENTERPRISE");
        assertThat(agents("list", "--repo", REPO)).isTrue();
        assertThat(said()).contains("Not looked at: ", "because ENTERPRISE_TOKEN or BELLHOP_ENTERPRISE is not set.");
    }

    @Test
    void without_the_owner_s_token_the_person_s_is_used_and_refused_in_words() {
        enterprise();
        environment.remove("ENTERPRISE_TOKEN");

        assertThat(agents("list")).isFalse();
        assertThat(said()).contains("`admin:enterprise`").contains("\"Enterprise AI controls\"");
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({
        "tasks,                                                64",
        "tasks list octo-org,                                  64",
        "tasks list octo-org/hello more,                       64",
        "tasks show,                                           64",
        "tasks show octo-org hello,                            64",
        "tasks start octo-org/hello,                           64",
        "tasks start octo-org/hello x --base,                  64",
        "tasks start octo-org/hello x --base a --base b,       64",
        "tasks start octo-org/hello x --draft,                 64",
        "tasks stop octo-org/hello x,                          64",
        "custom-agents,                                        64",
        "custom-agents lst,                                    64",
        "custom-agents set-source,                             64",
        "custom-agents list --organization octo-org,           64",
        "custom-agents list --no-ruleset,                      64",
        "custom-agents list --enterprise a/b,                  64",
        "custom-agents list --repo hello,                      64",
        "custom-agents source --repo octo-org/hello,           64",
        "custom-agents list --repo octo-org/hello,             78",
        "custom-agents list,                                   78",
        "tasks list,                                            0",
        "tasks show nothing,                                    1",
    })
    void every_way_to_call_them_has_its_exit_code(String words, int code) throws InterruptedException {
        assertThat(Main.run(List.of(words.split(" ", -1)), environment)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"tasks list", "custom-agents list --enterprise octo"})
    void without_a_token_nothing_is_sent(String words) throws InterruptedException {
        environment.remove("COPILOT_USER_TOKEN");
        int before = world.requests().size();

        assertThat(Main.run(List.of(words.split(" ", -1)), environment)).isEqualTo(78);
        assertThat(world.requests()).hasSize(before);
    }

    private void enterprise() {
        environment.put("ENTERPRISE_TOKEN", world.scenery().enterprise("octo", "olga", List.of("octo-org"), soon()));
        environment.put("BELLHOP_ENTERPRISE", "octo");
        world.scenery().repository("octo-org/.github-private", Instant.now());
        world.as("mona", Instant.now())
                .code()
                .commit("octo-org/.github-private", Change.write("agents/reviewer.md", "x"));
    }

    private static Instant soon() {
        return Instant.now().plus(Duration.ofHours(1));
    }

    private boolean tasks(String... words) {
        TasksAsked asked = TasksAsked.read(List.of(words)).orElseThrow();
        return Errand.tasks(Settings.of(environment), asked, out());
    }

    private boolean agents(String... words) {
        AgentsAsked asked = AgentsAsked.read(List.of(words)).orElseThrow();
        return Errand.agents(Settings.of(environment), asked, out());
    }

    private PrintStream out() {
        said.reset();
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
