package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Acts;
import dev.bellhop.demo.Change;
import dev.bellhop.demo.Draft;
import dev.bellhop.demo.Role;
import dev.bellhop.demo.Script;
import dev.bellhop.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a repository has written down, and what comes of it. */
class RulesStoryTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String FILE = ".github/bellhop.yml";
    private static final String FULL = """
            agents:
              careful:
                kind: copilot
                base: develop
                model: claude-sonnet-4.6
                custom-agent: performance-optimizer
                instructions: Follow CONTRIBUTING.md.
            labels:
              needs-care: careful
            """;
    private static final String BROKEN = """
            labls:
              needs-care: copilot
            require: wirte
            """;

    private final Town town = new Town();

    /** Custom agents that the repository has. */
    @BeforeEach
    void crew() {
        for (String name : List.of("performance-optimizer", "writer")) {
            mona().code().commit(Town.REPO, Change.write(".github/agents/" + name + ".md", "Be good."));
        }
    }

    @TempDir
    private Path home;

    @Test
    void a_label_of_the_repository_s_own_starts_its_agent_with_all_that_is_written_down() {
        town.rule(FULL);
        mona().label(Town.REPO, 1, "needs-care");
        town.pass(MINUTE);
        Golden.equal("rules-to-assignment", town.story());
    }

    @Test
    void a_command_goes_over_what_is_written_down() {
        town.rule(FULL);
        town.say("/agent fix --with careful --model gpt-5 --base main --agent writer");
        assertThat(assigned())
                .contains("\"base_branch\":\"main\"", "\"custom_agent\":\"writer\"", "\"model\":\"gpt-5\"")
                .contains("Follow CONTRIBUTING.md.");
    }

    @Test
    void an_organisation_s_file_holds_where_the_repository_has_none() {
        organisation("labels: { ours: copilot }\n");
        town.world.scenery().install("octo-org/.github", town.now);
        mona().label(Town.REPO, 1, "ours");
        town.pass(MINUTE);
        assertThat(town.page(1)).contains("sessions 1");
        town.say("/agent config");
        Golden.equal("rules-of-the-organisation", lastComment());

        town.rule("require: write\n");
        mona().label(Town.REPO, mona().open(Town.REPO, "Another", "typo"), "ours");
        town.pass(MINUTE);
        assertThat(town.page(Town.REPO, 3)).contains("sessions 0").doesNotContain("bellhop[bot]");
        assertThat(town.verdicts()).contains("the label `ours` starts no agent");
    }

    @Test
    void an_organisation_s_file_that_the_app_may_not_see_does_not_exist() {
        organisation("labels: { ours: copilot }\n");
        mona().label(Town.REPO, 1, "ours");
        town.label();
        town.pass(MINUTE);
        assertThat(town.page(1)).contains("sessions 1", "**Ready for review**", "labels [ours]");
        assertThat(town.verdicts()).contains("the label `ours` starts no agent");
    }

    @Test
    void a_broken_file_starts_nothing_until_it_is_mended() {
        town.rule(BROKEN);
        town.label();
        town.pass(MINUTE);
        town.say("/agent config\n/agent doctor");
        Golden.equal("rules-broken", town.page(1) + "\n");

        town.rule(BROKEN.replace("labls", "labels").replace("wirte", "write"));
        town.say("/agent fix");
        assertThat(town.page(1)).contains("sessions 1", "**Ready for review**");
    }

    @Test
    void a_label_that_nobody_knows_is_not_answered_however_broken_the_file() {
        town.rule(BROKEN);
        mona().label(Town.REPO, 1, "bug");
        town.pass(MINUTE);
        assertThat(town.page(1)).contains("labels [bug]").doesNotContain("bellhop[bot]", "-1");
    }

    @Test
    void a_broken_file_keeps_nobody_from_stopping_an_agent() {
        town.world.copilot(Script.SILENT);
        town.say("/agent fix");
        town.rule(BROKEN);
        town.say("/agent stop");
        assertThat(town.page(1)).contains("assignees []", "**Stopped**");
    }

    @Test
    void a_file_that_has_not_changed_is_read_at_no_cost() {
        town.rule("require: write\n");
        town.say("/agent config");
        town.say("/agent config");
        town.rule("require: maintain\n");
        town.say("/agent config");
        assertThat(town.world.requests())
                .filteredOn(seen -> seen.line().endsWith(FILE))
                .extracting(seen -> seen.response().status())
                .containsExactly(200, 304, 200);
        assertThat(lastComment()).contains("| `require` | `maintain` |");
    }

    @ParameterizedTest(name = "{0} permission: {1} sessions")
    @CsvSource({"WRITE, 0", "MAINTAIN, 1", "ADMIN, 1"})
    void a_repository_may_ask_for_more_permission(Role role, int sessions) {
        town.rule("require: maintain\n");
        mona().keeper().role(Town.REPO, "mona", role);
        town.label();
        town.pass(MINUTE);
        town.say("/agent stop");
        assertThat(town.world.looks().sessionsStarted(Town.REPO, 1)).isEqualTo(sessions);
        Golden.equal(sessions == 0 ? "require-maintain" : "require-maintain-met", town.page(1) + "\n");
    }

    @Test
    void a_run_that_finds_no_place_waits_and_then_starts() {
        town.rule("limits: { running: 1 }\n");
        town.world.copilot(Script.SILENT);
        int first = mona().open(Town.REPO, "Another", "typo");
        mona().label(Town.REPO, first, "agent-fix");
        town.pass(MINUTE);
        town.world.copilot(Script.WORKS);
        town.label();
        town.pass(MINUTE);
        String waiting = town.page(1);
        mona().comment(Town.REPO, first, "/agent stop");
        town.pass(MINUTE.multipliedBy(2));
        Golden.equal("queue", waiting + "\n\n" + town.page(1) + "\n");
    }

    @Test
    void a_queued_run_does_not_start_by_rules_that_were_broken_meanwhile() {
        town.rule("limits: { running: 1 }\n");
        town.world.copilot(Script.SILENT);
        int first = mona().open(Town.REPO, "Another", "typo");
        mona().label(Town.REPO, first, "agent-fix");
        town.pass(MINUTE);
        town.label();
        town.pass(MINUTE);
        town.rule(BROKEN);
        town.pass(MINUTE);
        Golden.equal("queue-rules-broken", town.page(1) + "\n");
    }

    @Test
    void a_file_that_goes_beyond_the_server_s_ceiling_is_wrong() {
        config("""
                ceiling: { require: write, limits: { running: 2 }, agents: [copilot], models: [auto] }
                override: [agents, labels, limits]
                """);
        town.rule("""
                agents:
                  copilot: { kind: copilot, model: gpt-5 }
                  careful: { kind: copilot }
                limits: { running: 5 }
                require: admin
                """);
        town.label();
        town.pass(MINUTE);
        Golden.equal("rules-beyond-the-ceiling", town.page(1) + "\n");
    }

    @Test
    void a_model_that_the_server_does_not_allow_is_refused() {
        config("ceiling: { models: [auto] }\n");
        town.say("/agent fix --model gpt-5");
        Golden.equal("model-not-allowed", town.page(1) + "\n");
    }

    @Test
    void an_agent_that_is_known_and_whose_work_nobody_does_here_says_so() {
        mona().label(Town.REPO, 1, "agent-fix:claude");
        town.pass(MINUTE);
        town.say("/agent fix --with gemini");
        town.say("/agent fix --with copilot,claude");
        town.say("/agent fix --budget 5");
        Golden.equal("agents-not-here", town.page(1) + "\n");
    }

    @Test
    void the_work_may_be_done_in_a_repository_where_the_asker_may_write() {
        other("octo-org/other", Role.WRITE, true);
        town.say("/agent fix --repo octo-org/other");
        assertThat(assigned()).contains("\"target_repo\":\"octo-org/other\"");
        Golden.equal("elsewhere", town.page(1) + "\n");
    }

    @Test
    void a_target_of_the_rules_is_checked_as_one_of_a_command() {
        town.rule("agents: { copilot: { kind: copilot, target-repo: octo-org/other } }\n");
        other("octo-org/other", Role.READ, true);
        town.label();
        town.pass(MINUTE);
        Golden.equal("elsewhere-by-the-rules", town.page(1) + "\n");
        mona().keeper().role("octo-org/other", "mona", Role.WRITE);
        town.say("/agent fix");
        assertThat(assigned()).contains("\"target_repo\":\"octo-org/other\"");
    }

    @ParameterizedTest(name = "row 62: in {0}, {1} permission, App there {2}")
    @CsvSource({
        "octo-org/other, TRIAGE, true",
        "octo-org/other, ADMIN, false",
        "acme/other, ADMIN, true",
        "octo-org/nowhere, NONE, false",
    })
    void row_62_out_of_reach_nothing_is_begun(String repository, Role role, boolean installed) {
        if (role != Role.NONE) {
            other(repository, role, installed);
        }
        town.say("/agent fix --repo " + repository);
        assertThat(town.page(1)).contains("sessions 0").endsWith("""
                @mona, **not started**: the work is to be done in `%s`, and either you may not write there, or Bellhop is not \
                installed there by the same owner.

                Ask somebody who may, or leave out `--repo`.
                """.formatted(repository));
    }

    @Test
    void a_pull_request_that_breaks_the_rules_is_told_where_until_it_is_mended() {
        int pull = propose(Change.write(FILE, BROKEN));
        town.pass(MINUTE);
        mona().code().push(Town.REPO, pull, Change.write(FILE, "require: maintain\n"));
        town.pass(MINUTE);
        Golden.equal("pull-request-of-rules", checks());
    }

    @Test
    void a_pull_request_that_changes_nothing_of_what_holds_says_so() {
        propose(Change.write(FILE, "require: write\n"));
        town.pass(MINUTE);
        Golden.equal("pull-request-of-nothing-new", checks());
    }

    @Test
    void a_pull_request_that_takes_the_rules_away_says_what_then_holds() {
        town.rule("require: admin\nlabels: { ours: copilot }\n");
        propose(Change.remove(FILE));
        town.pass(MINUTE);
        Golden.equal("pull-request-without-rules", checks());
    }

    @Test
    void a_pull_request_that_mends_broken_rules_is_right() {
        town.rule(BROKEN);
        propose(Change.write(FILE, "require: maintain\n"));
        town.pass(MINUTE);
        Golden.equal("pull-request-mends-rules", checks());
    }

    @Test
    void a_pull_request_from_a_fork_is_checked_too() {
        town.world.scenery().person("tom");
        String fork = town.world.scenery().fork(Town.REPO, "tom", town.now);
        town.world
                .as("tom", town.now)
                .code()
                .propose(
                        Town.REPO,
                        Draft.of("Rules", "rules", Change.write(FILE, BROKEN)).from(fork));
        town.pass(MINUTE);
        assertThat(town.world.looks().checks(Town.REPO))
                .hasSize(1)
                .first()
                .asString()
                .contains("failure: The rules have 2 problems");
    }

    @Test
    void a_pull_request_that_leaves_the_rules_alone_is_left_alone() {
        propose(Change.write("README.md", "Hello\n"));
        town.pass(MINUTE);
        assertThat(town.world.looks().checks(Town.REPO)).isEmpty();
        assertThat(town.world.requests()).noneMatch(seen -> seen.line().endsWith("/check-runs"));
    }

    private int propose(Change change) {
        return mona().code().propose(Town.REPO, Draft.of("Rules", "rules", change));
    }

    /** What each check says, and the summary that was sent with it. */
    private String checks() {
        StringBuilder all = new StringBuilder();
        town.world.looks().checks(Town.REPO).forEach(check -> all.append(check).append('\n'));
        town.world.requests().stream()
                .filter(seen -> seen.line().equals("POST /repos/" + Town.REPO + "/check-runs"))
                .map(seen -> Json.parse(seen.request().body())
                        .at("output")
                        .at("summary")
                        .text())
                .forEach(summary -> all.append('\n').append(summary).append('\n'));
        return all.toString();
    }

    private String assigned() {
        return town.world.requests().stream()
                .filter(seen -> seen.line().equals("POST /repos/" + Town.REPO + "/issues/1/assignees"))
                .reduce((_, last) -> last)
                .orElseThrow()
                .request()
                .body();
    }

    private String lastComment() {
        String page = town.page(1);
        return page.substring(page.lastIndexOf("bellhop[bot]:")) + "\n";
    }

    private void organisation(String text) {
        town.world.scenery().repository("octo-org/.github", town.now);
        mona().code().commit("octo-org/.github", Change.write(FILE, text));
    }

    private void other(String repository, Role role, boolean installed) {
        town.world.scenery().repository(repository, town.now);
        mona().keeper().role(repository, "mona", role);
        if (installed) {
            town.world.scenery().install(repository, town.now);
        }
    }

    private void config(String text) {
        try {
            Path file = Files.writeString(home.resolve("server.yml"), text);
            town.set("BELLHOP_CONFIG", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Acts mona() {
        return town.world.as("mona", town.now);
    }
}
