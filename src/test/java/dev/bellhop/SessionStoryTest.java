package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Pace;
import dev.bellhop.demo.Role;
import dev.bellhop.demo.Seen;
import dev.bellhop.platform.Platform;
import dev.bellhop.platform.Script;
import dev.bellhop.platform.SessionView;
import dev.bellhop.platform.VaultView;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A managed session, from the label to what is left when it is over. */
class SessionStoryTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static Town town(Platform.Kind kind) {
        return new Town().seated(kind);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void a_label_becomes_a_pull_request_that_is_merged(Platform.Kind kind) {
        Town town = town(kind);
        town.label();
        town.pass(Duration.ofMinutes(10));
        Golden.equal("session-" + kind.name().toLowerCase(Locale.ROOT) + "-ready", town.page(1));
        town.world.as("mona", town.now).merge(Town.REPO, 2);
        town.pass(Duration.ofMinutes(5));
        Golden.equal("session-" + kind.name().toLowerCase(Locale.ROOT) + "-merged", town.page(1));
        assertThat(town.platform().sessions()).singleElement().satisfies(session -> {
            assertThat(session.messages()).hasSize(1);
            assertThat(session.archived()).isTrue();
        });
        assertThat(town.platform().vaults()).allMatch(SessionStoryTest::isGone);
    }

    private static boolean isGone(VaultView vault) {
        return vault.archived();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void what_was_only_pushed_is_opened_by_us(Platform.Kind kind) {
        Town town = town(kind);
        town.platform().script(new Script.PushesOnly());
        town.label();
        town.pass(Duration.ofMinutes(10));
        assertThat(town.page(1)).contains("a pull request is ready for review", "- [x] Pull request opened: #2");
        assertThat(town.world.looks().issue(Town.REPO, 2).at("body").text()).startsWith("Fixes #1.");
    }

    @ParameterizedTest(name = "passing {0}: {1}")
    @CsvSource({"true, - [x] Checks: 1 passed", "false, - [ ] Checks: 1 failed"})
    void how_the_checks_of_its_pull_request_stand_is_told(boolean passing, String told) {
        Town town = town(Platform.Kind.ANTHROPIC);
        town.world.tests(Pace.USUAL);
        town.world.passes(passing);
        town.label();
        town.pass(Duration.ofMinutes(20));
        assertThat(town.page(1)).contains(told);
    }

    @Test
    void a_question_goes_to_the_issue_and_the_answer_to_that_question() {
        Town town = town(Platform.Kind.ANTHROPIC);
        town.platform().script(new Script.AsksPerson("Tabs or spaces?"));
        town.label();
        town.pass(Duration.ofMinutes(5));
        assertThat(town.page(1)).contains("Claude asks you something**:\n\n> Tabs or spaces?");
        town.say("/agent reply spaces");
        town.pass(Duration.ofMinutes(10));
        assertThat(town.page(1)).contains("a pull request is ready for review");
        assertThat(session(town).messages()).hasSize(1);
    }

    @Test
    void the_work_may_be_in_another_repository_of_the_same_owner() {
        Town town = town(Platform.Kind.ANTHROPIC);
        town.world.scenery().repository("octo-org/other", Town.NOON);
        town.world.scenery().install("octo-org/other", Town.NOON);
        town.world.as("mona", town.now).keeper().role("octo-org/other", "mona", Role.WRITE);
        town.platform().script(new Script.PushesOnly());
        town.say("/agent fix --repo octo-org/other");
        town.pass(Duration.ofMinutes(10));
        assertThat(town.page(1))
                .contains("a pull request is ready for review**: https://github.com/octo-org/other/pull/1");
        assertThat(town.world.looks().issue("octo-org/other", 1).at("body").text())
                .startsWith("Fixes octo-org/hello#1.");
    }

    @Test
    void several_repositories_lie_beside_each_other() {
        Town town = town(Platform.Kind.ANTHROPIC);
        town.world.scenery().repository("octo-org/other", Town.NOON);
        town.world.scenery().install("octo-org/other", Town.NOON);
        town.world.as("mona", town.now).keeper().role("octo-org/other", "mona", Role.WRITE);
        town.rule("""
                agents: { two: { kind: session, provider: anthropic, repos: [{ repo: octo-org/other, base: main }] } }
                labels: { agent-fix: two }
                """);
        town.pass(MINUTE);
        town.label();
        town.pass(Duration.ofMinutes(10));
        assertThat(session(town).messages().getFirst())
                .contains("Beside it, `octo-org/other` lies at `/workspace/other`, on `main`.");
        assertThat(town.page(1)).contains("Claude (`two`)", "a pull request is ready for review");
    }

    @Test
    void a_repository_that_the_asker_may_not_write_to_is_refused_in_words() {
        Town town = town(Platform.Kind.ANTHROPIC);
        town.world.scenery().repository("octo-org/secret", Town.NOON);
        town.rule("""
                agents: { two: { kind: session, provider: anthropic, repos: [octo-org/secret] } }
                labels: { agent-fix: two }
                """);
        town.pass(MINUTE);
        town.label();
        town.pass(Duration.ofMinutes(3));
        assertThat(town.page(1))
                .contains("the work is to be done in `octo-org/secret`, and either you may not write there");
        assertThat(town.platform().sessions()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void whoever_changes_course_breaks_off_the_turn_first(Platform.Kind kind) {
        Town town = town(kind);
        town.platform().script(new Script.Silent());
        town.label();
        town.pass(Duration.ofMinutes(2));
        town.say("/agent reply --now leave the README alone");
        town.pass(MINUTE);
        assertThat(session(town).messages()).hasSize(2).last().asString().contains("leave the README alone");
        assertThat(town.platform().seen())
                .extracting(Seen::request)
                .anyMatch(request -> request.path().endsWith("/cancel")
                        || request.body().contains("{\"type\":\"user.interrupt\"},{\"type\":\"user.message\""));
    }

    @Test
    void stop_breaks_off_the_turn_and_clears_everything_away() {
        Town town = town(Platform.Kind.ANTHROPIC);
        town.platform().script(new Script.Silent());
        town.label();
        town.pass(Duration.ofMinutes(2));
        town.say("/agent stop");
        town.pass(MINUTE);
        assertThat(town.page(1)).contains("Claude was stopped, and its session is put away.");
        assertThat(session(town).archived()).isTrue();
        assertThat(town.platform().vaults()).allMatch(SessionStoryTest::isGone);
        assertThat(town.ledger().sessions().holders()).isEmpty();
    }

    @Test
    void a_session_that_works_for_hours_is_given_new_tokens_in_time() {
        Town town = town(Platform.Kind.ANTHROPIC);
        town.platform().script(new Script.Silent());
        town.label();
        town.pass(Duration.ofMinutes(70));
        List<String> rotations = town.platform().seen().stream()
                .map(seen -> seen.request().path())
                .filter(path -> path.matches(".*/(resources|credentials)/[^/]+"))
                .toList();
        assertThat(rotations).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void a_pull_request_from_a_branch_of_the_agent_s_own_choice_is_followed_when_it_names_it(Platform.Kind kind) {
        Town town = town(kind);
        town.platform().script(new Script.PicksBranch());
        town.label();
        town.pass(Duration.ofMinutes(10));
        assertThat(town.page(1))
                .contains("a pull request is ready for review", "- [x] Pull request opened: #2")
                .doesNotContain("opened another pull request");
        town.world.as("mona", town.now).merge(Town.REPO, 2);
        town.pass(Duration.ofMinutes(5));
        assertThat(session(town).archived()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void a_second_pull_request_is_shown_and_the_first_is_followed(Platform.Kind kind) {
        Town town = town(kind);
        town.platform().script(new Script.OpensSecond());
        town.label();
        town.pass(Duration.ofMinutes(10));
        assertThat(town.page(1))
                .contains("- [x] Pull request opened: #2", "opened another pull request: `https://github.com/")
                .contains(Town.REPO + "/pull/3`.");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void a_push_to_the_base_branch_is_shown(Platform.Kind kind) {
        Town town = town(kind);
        town.platform().script(new Script.PushesToBase());
        town.label();
        town.pass(Duration.ofMinutes(10));
        assertThat(town.page(1)).contains("**Look at this**", "pushed to what is not its own branch: `main`.");
    }

    @Test
    void what_a_session_does_in_another_repository_is_shown_on_its_own_issue_only() {
        Town town = town(Platform.Kind.ANTHROPIC);
        town.world.scenery().repository("octo-org/other", Town.NOON);
        town.world.scenery().install("octo-org/other", Town.NOON);
        town.world.as("mona", town.now).keeper().role("octo-org/other", "mona", Role.WRITE);
        town.world.as("mona", town.now).open(Town.REPO, "Another", "");
        town.platform().script(new Script.PushesToBase());
        town.say("/agent fix --repo octo-org/other");
        town.pass(MINUTE.dividedBy(6));
        town.platform().script(new Script.Silent());
        town.world.as("mona", town.now).label(Town.REPO, 2, "agent-fix");
        town.pass(Duration.ofMinutes(10));
        assertThat(town.page(1)).contains("pushed to what is not its own branch: `main`.");
        assertThat(town.page(2)).doesNotContain("Look at this");
    }

    @Test
    void a_workflow_that_it_may_not_change_is_not_pushed_and_it_says_so() {
        Town town = town(Platform.Kind.ANTHROPIC);
        town.platform().script(new Script.ChangesWorkflow());
        town.label();
        town.pass(Duration.ofMinutes(10));
        assertThat(town.page(1)).contains("did not push its branch", "git push failed");
    }

    @Test
    void a_report_of_the_run_s_own_pull_request_is_no_second_one() {
        Town town = town(Platform.Kind.ANTHROPIC);
        town.platform().script(new Script.Reports());
        town.label();
        town.pass(Duration.ofMinutes(10));
        assertThat(town.page(1)).contains("Pull request opened: #2").doesNotContain("Look at this");
    }

    private static SessionView session(Town town) {
        List<SessionView> all = town.platform().sessions();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
