package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Acts;
import dev.bellhop.demo.Fault;
import dev.bellhop.demo.Match;
import dev.bellhop.demo.Parcel;
import dev.bellhop.demo.Request;
import dev.bellhop.demo.Role;
import dev.bellhop.demo.Script;
import dev.bellhop.demo.Trouble;
import dev.bellhop.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may ask, how often, and what everybody else is told. */
class PeopleStoryTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String PERMISSION = "/repos/" + Town.REPO + "/collaborators/*/permission";

    private final Town town = new Town();

    @TempDir
    private Path home;

    @BeforeEach
    void people() {
        town.world.scenery().person("tom");
    }

    @ParameterizedTest(name = "rows 51 to 53: {0} permission, asked by {1}: {2} sessions, {3} comments")
    @CsvSource({
        "NONE, label, 0, 0",
        "READ, label, 0, 0",
        "TRIAGE, label, 0, 1",
        "WRITE, label, 1, 2",
        "NONE, /agent fix, 0, 1",
        "READ, /agent fix, 0, 1",
        "TRIAGE, /agent fix, 0, 2",
        "MAINTAIN, /agent fix, 1, 3",
        "READ, /agent stop, 0, 1",
        "READ, /agent help, 0, 1",
        "READ, /agent fixx, 0, 1",
    })
    void rows_51_to_53_only_who_may_write_is_served(Role role, String how, int sessions, int comments) {
        role("tom", role);
        ask("tom", how);
        assertThat(town.world.looks().sessionsStarted(Town.REPO, 1)).isEqualTo(sessions);
        assertThat(town.world.looks().comments(Town.REPO, 1)).hasSize(comments);
        assertThat(town.page(1)).contains(sessions > 0 ? "eyes " : "-1 1");
    }

    @Test
    void row_52_whoever_may_only_sort_is_told_once_and_then_only_shown() {
        role("tom", Role.TRIAGE);
        ask("tom", "label");
        ask("tom", "/agent fix");
        ask("tom", "/agent fix, please");
        town.say("/agent why");
        Golden.equal("triage", town.page(1) + "\n");
    }

    @Test
    void row_53_a_label_that_an_issue_form_puts_on_is_the_outsider_s() {
        int form = tom().open(Town.REPO, "A wish", "Do it.", List.of("agent-fix"));
        town.pass(MINUTE);
        assertThat(town.page(Town.REPO, form)).isEqualTo("""
                state open
                labels [agent-fix]
                assignees []
                reactions -1 1
                sessions 0""");
        assertThat(town.verdicts()).contains("tom has read permission; this needs write");
    }

    @Test
    void row_54_a_permission_that_is_lost_in_the_queue_starts_nothing() {
        role("tom", Role.WRITE);
        town.rule("limits: { running: 1 }\n");
        busy();
        ask("tom", "label");
        role("tom", Role.READ);
        mona().comment(Town.REPO, 2, "/agent stop");
        town.pass(MINUTE.multipliedBy(2));
        Golden.equal("permission-lost-in-the-queue", town.page(1) + "\n");
    }

    @Test
    void row_54_somebody_else_by_the_same_login_is_nobody_here() {
        role("tom", Role.ADMIN);
        tom().label(Town.REPO, 1, "agent-fix");
        changed(body -> body.replaceAll("(\"sender\":\\{\"login\":\"tom\",\"id\":)\\d+", "$199"));
        town.pass(MINUTE);
        assertThat(town.page(1)).contains("sessions 0", "reactions -1 1");
        assertThat(town.verdicts().getFirst()).isEqualTo("tom has no permission; this needs write");
    }

    @Test
    void row_55_a_permission_that_is_not_answered_at_first_is_asked_again() {
        town.world.fault(Match.first("GET", PERMISSION), failing());
        town.world.fault(Match.nth(2, "GET", PERMISSION), failing());
        town.label();
        town.pass(MINUTE);
        assertThat(town.page(1)).contains("sessions 1", "**Ready for review**").doesNotContain("not done");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"label, unchecked-label", "/agent fix, unchecked-command"})
    void row_55_a_permission_that_is_never_answered_is_a_no_in_words(String how, String story) {
        town.world.fault(Match.every("GET", PERMISSION), failing());
        ask("mona", how);
        assertThat(town.page(1)).doesNotContain("bellhop[bot]");
        town.pass(MINUTE.multipliedBy(20));
        Golden.equal(story, town.page(1) + "\n");
    }

    @ParameterizedTest(name = "row 56: a bot asks by {0}")
    @CsvSource({"label", "/agent fix", "@bellhop fix"})
    void row_56_bots_are_not_heard(String how) {
        ask("ci[bot]", how);
        assertThat(town.page(1)).contains("sessions 0").doesNotContain("bellhop[bot]", "-1", "eyes");
        assertThat(town.world.requests()).noneMatch(seen -> seen.line().contains("/permission"));
    }

    @Test
    void row_56_a_bot_that_the_operator_invites_needs_no_permission_of_its_own() {
        config("bots: [777]\n");
        asBot("/agent fix", 777);
        Golden.equal("invited-bot", town.story());
    }

    @Test
    void row_56_what_drives_a_run_is_heard_of_an_invited_bot_too() {
        config("bots: [777]\n");
        town.rule("require: admin\n");
        asBot("/agent fix", 777);
        asBot("/agent doctor", 777);
        asBot("/agent stop", 777);
        Golden.equal("invited-bot-stops", town.page(1) + "\n");
    }

    @Test
    void row_67_an_invited_bot_asks_and_a_person_has_to_look() {
        config("bots: [777]\n");
        int hidden = mona().open(Town.REPO, "A typo", "Fix it.<!-- " + "x".repeat(300) + " -->");
        for (String words : List.of("/agent fix", "/agent approve")) {
            bot().comment(Town.REPO, hidden, words);
            via(777);
            town.pass(MINUTE);
        }
        assertThat(town.page(hidden)).contains("sessions 0", "**Waiting for approval**", "**Not approved**");
        mona().comment(Town.REPO, hidden, "/agent approve");
        town.pass(MINUTE);
        assertThat(town.page(hidden)).contains("sessions 1");
    }

    @Test
    void row_56_a_bot_is_invited_by_its_app_and_not_by_its_name() {
        config("bots: [777]\n");
        asBot("/agent fix", 778);
        assertThat(town.page(1)).contains("sessions 0").doesNotContain("bellhop[bot]");
        assertThat(town.verdicts().getFirst()).isEqualTo("a bot wrote it, and bots are not heard");
    }

    @Test
    void row_56_another_bot_that_edits_an_invited_bot_s_comment_is_not_heard() {
        config("bots: [777]\n");
        long comment = bot().comment(Town.REPO, 1, "Nothing yet.");
        town.world.parcels();
        town.world.as("evil[bot]", town.now).editComment(Town.REPO, 1, comment, "/agent fix");
        via(777);
        town.pass(MINUTE);
        assertThat(town.page(1)).contains("sessions 0").doesNotContain("bellhop[bot]");
    }

    @Test
    void row_56_an_invited_bot_may_not_have_the_work_done_elsewhere() {
        config("bots: [777]\n");
        town.world.scenery().repository("octo-org/other", town.now);
        town.world.scenery().install("octo-org/other", town.now);
        asBot("/agent fix --repo octo-org/other", 777);
        assertThat(town.page(1)).contains("sessions 0", "**not started**: the work is to be done in `octo-org/other`");
    }

    @Test
    void row_57_our_own_comments_command_nothing() {
        town.say("/agent help");
        String token = town.world.requests().stream()
                .filter(seen -> seen.line().endsWith("/access_tokens")
                        && seen.response().status() == 201)
                .map(seen -> Json.parse(seen.response().body()).at("token").text())
                .findFirst()
                .orElseThrow();
        town.world.answer(
                Request.of("POST", "/repos/" + Town.REPO + "/issues/1/comments")
                        .bearing(token)
                        .saying(Json.object().with("body", "/agent fix").toString()),
                town.now);
        town.pass(MINUTE);
        assertThat(town.world.looks().comments(Town.REPO, 1)).hasSize(3);
        assertThat(town.page(1)).contains("sessions 0");
        assertThat(town.verdicts().getFirst()).isEqualTo("a comment that asks nothing of us");
    }

    @Test
    void row_58_an_issue_has_so_many_runs_in_any_24_hours() {
        for (int run = 0; run < 4; run++) {
            town.say("/agent stop\n/agent fix");
        }
        Golden.equal("enough-for-issue", lastComment());
        assertThat(town.world.looks().sessionsStarted(Town.REPO, 1)).isEqualTo(3);

        town.pass(Duration.ofHours(24).minus(MINUTE.multipliedBy(5)));
        town.say("/agent fix");
        assertThat(town.world.looks().sessionsStarted(Town.REPO, 1)).isEqualTo(3);
        town.pass(MINUTE.multipliedBy(5));
        town.say("/agent fix");
        assertThat(town.world.looks().sessionsStarted(Town.REPO, 1)).isEqualTo(4);
    }

    @Test
    void row_58_a_repository_has_so_many_runs_in_any_24_hours() {
        config("ceiling: { limits: { per-repo-per-day: 2 } }\n");
        for (int run = 0; run < 2; run++) {
            mona().label(Town.REPO, mona().open(Town.REPO, "Another", "typo"), "agent-fix");
            town.pass(MINUTE);
        }
        town.label();
        town.pass(MINUTE);
        Golden.equal("enough-for-repository", town.page(1) + "\n");

        town.pass(Duration.ofHours(24));
        town.say("/agent fix");
        assertThat(town.world.looks().sessionsStarted(Town.REPO, 1)).isEqualTo(1);
    }

    @Test
    void row_58_a_storm_of_one_label_is_one_run() {
        for (int more = 0; more < 100; more++) {
            town.label();
            mona().unlabel(Town.REPO, 1, "agent-fix");
        }
        town.pass(MINUTE.multipliedBy(10));
        assertThat(town.page(1)).contains("sessions 1");
        assertThat(town.world.looks().comments(Town.REPO, 1)).hasSize(2);
    }

    @Test
    void row_65_a_label_and_a_command_at_once_are_one_run() {
        role("tom", Role.WRITE);
        town.world.copilot(Script.SILENT);
        town.label();
        ask("tom", "/agent fix the heading, too");
        town.say("/agent why");
        Golden.equal("label-and-command", town.page(1) + "\n");
    }

    private void ask(String who, String how) {
        Acts somebody = town.world.as(who, town.now);
        if (how.equals("label")) {
            somebody.label(Town.REPO, 1, "agent-fix");
        } else {
            somebody.comment(Town.REPO, 1, how);
        }
        town.pass(MINUTE);
        mona().unlabel(Town.REPO, 1, "agent-fix");
    }

    private void asBot(String words, long app) {
        bot().comment(Town.REPO, 1, words);
        via(app);
        town.pass(MINUTE);
    }

    /** GitHub says through which App a comment was written. */
    private void via(long app) {
        changed(body ->
                body.replaceFirst("(\"comment\":.*\"performed_via_github_app\":)null", "$1{\"id\":" + app + "}"));
    }

    private void changed(UnaryOperator<String> change) {
        town.post(town.world.parcels().stream()
                .map(parcel -> new Parcel(parcel.id(), parcel.guid(), parcel.event(), change.apply(parcel.body())))
                .toList());
    }

    /** Somebody else's work takes the only place. */
    private void busy() {
        town.world.copilot(Script.SILENT);
        mona().label(Town.REPO, mona().open(Town.REPO, "Another", "typo"), "agent-fix");
        town.pass(MINUTE);
    }

    private void config(String text) {
        try {
            Path file = Files.writeString(home.resolve("server.yml"), text);
            town.set("BELLHOP_CONFIG", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String lastComment() {
        String page = town.page(1);
        return page.substring(page.lastIndexOf("bellhop[bot]:"));
    }

    private static Fault failing() {
        return new Fault.NotDone(new Trouble.Says(502, "Bad Gateway"));
    }

    private void role(String who, Role role) {
        mona().keeper().role(Town.REPO, who, role);
    }

    private Acts mona() {
        return town.world.as("mona", town.now);
    }

    private Acts tom() {
        return town.world.as("tom", town.now);
    }

    private Acts bot() {
        return town.world.as("ci[bot]", town.now);
    }
}
