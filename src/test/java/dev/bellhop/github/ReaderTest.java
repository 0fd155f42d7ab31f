package dev.bellhop.github;

import static dev.bellhop.github.Payloads.COPILOT;
import static dev.bellhop.github.Payloads.INSTALLATION;
import static dev.bellhop.github.Payloads.MONA;
import static dev.bellhop.github.Payloads.REPOSITORY;
import static dev.bellhop.github.Payloads.issue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellhop.engine.Reading;
import dev.bellhop.json.JsonMisfit;
import dev.bellhop.run.Change;
import dev.bellhop.run.Event;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Handle;
import dev.bellhop.run.Issue;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Pull;
import dev.bellhop.run.Repo;
import dev.bellhop.run.SessionFact;
import dev.bellhop.run.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTest {
    private static final Repo REPO = new Repo(500, 9, "acme", "web");
    private static final Handle PULL = Handle.pull(500, 43);
    private static final Handle AWAITED = Handle.awaited(new Subject(500, 42));
    private static final String SORRY = "The agent encountered an error and was unable to start working on this issue.";

    @Test
    void a_label_is_read_as_it_was_signed() {
        assertThat(read("issues", Payloads.labeled("agent-fix")))
                .isEqualTo(new Reading.Asked(
                        new Event.Labeled(
                                Instant.parse("2026-11-20T11:59:58Z"),
                                "guid-1",
                                new Place(REPO, 42),
                                new Issue("Crash", "It breaks.", new Issue.State(false, false, false, false, 1)),
                                "agent-fix",
                                new Person(77, "mona", false)),
                        new Subject(500, 42)));
    }

    @Test
    void row_46_an_issue_without_a_body_has_an_empty_one() {
        assertThat(labeled("\"body\":null").body()).isEmpty();
        assertThat(labeled("\"id\":1").body()).isEmpty();
    }

    @Test
    void row_48_pull_requests_and_closed_and_locked_issues_are_told_apart() {
        assertThat(labeled("\"pull_request\":{\"url\":\"x\"}").state().pullRequest())
                .isTrue();
        assertThat(labeled("\"locked\":true").state().locked()).isTrue();
        String closed = labeledPayload("\"body\":\"\"").replace("\"open\"", "\"closed\"");
        assertThat(((Event.Labeled) event("issues", closed)).issue().state().closed())
                .isTrue();
    }

    @Test
    void a_push_to_the_default_branch_may_have_changed_the_rules() {
        String push =
                "{\"ref\":\"refs/heads/%s\",\"repository\":{\"id\":500,\"name\":\"web\",\"owner\":{\"login\":\"acme\"},"
                        + "\"default_branch\":\"main\"}," + INSTALLATION + "}";

        assertThat(read("push", push.formatted("main"))).isEqualTo(new Reading.Pushed(REPO, Optional.empty()));
        assertThat(read("push", push.formatted("fix"))).isInstanceOf(Reading.Nothing.class);
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            refs/heads/main,           bellhop[bot], main
            refs/heads/fix,            bellhop[bot], fix
            refs/heads/agent/issue-1,  bellhop[bot], agent/issue-1
            refs/tags/v1,              bellhop[bot], refs/tags/v1
            refs/heads/agent/issue-1-k2, bellhop[bot], -
            refs/heads/main,           mona,         -
            refs/heads/fix,            other[bot],   -
            """)
    void what_is_pushed_by_our_hand_is_a_session_s_doing(String ref, String sender, String what) {
        String push = "{\"ref\":\"" + ref + "\",\"repository\":{\"id\":500,\"name\":\"web\",\"owner\":{\"login\":"
                + "\"acme\"},\"default_branch\":\"main\"},\"sender\":{\"login\":\"" + sender + "\"}," + INSTALLATION
                + "}";

        assertThat(read("push", push).wide())
                .isEqualTo(Optional.ofNullable(what)
                        .map(name -> noticed(new Change.Noticed(REPO, SessionFact.Warning.BASE_PUSHED, name))));
        assertThat(read("push", push) instanceof Reading.Pushed).isEqualTo(ref.endsWith("/main"));
    }

    @Test
    void a_pull_request_by_our_hand_from_another_branch_than_one_of_ours_is_a_session_s_doing() {
        String opened = Payloads.pull("opened", "{\"login\":\"bellhop[bot]\"}", "\"\"", "")
                .replace(MONA, "\"sender\":{\"login\":\"bellhop[bot]\"}");
        String url = "https://github.com/acme/web/pull/43";

        assertThat(read("pull_request", opened).wide())
                .contains(noticed(new Change.Noticed(REPO, SessionFact.Warning.SECOND_PULL, url)));
        assertThat(List.of(
                        opened.replace("copilot/fix-42", "agent/issue-1-k2"),
                        opened.replace("\"opened\"", "\"edited\""),
                        opened.replace("bellhop[bot]", "mona")))
                .allSatisfy(
                        other -> assertThat(read("pull_request", other).wide()).isEmpty());
    }

    private static Reading.Wide noticed(Change.Noticed change) {
        return new Reading.Wide(new Reading.Scope.Installation(9), change);
    }

    @Test
    void a_label_put_on_by_a_bot_is_by_a_bot() {
        String payload = Payloads.labeled("agent-fix").replace("\"type\":\"User\"", "\"type\":\"Bot\"");

        assertThat(((Event.Labeled) event("issues", payload)).by().bot()).isTrue();
    }

    @Test
    void copilots_pull_request_may_be_that_of_every_issue_that_it_closes() {
        String body = "\"Fixes #42, closes ACME/Web#44 and resolves octo/other#45\"";

        Event.Told told = told(Payloads.pull("opened", COPILOT, body, ""));

        assertThat(told.handles())
                .containsExactly(PULL, AWAITED, Handle.awaited(new Subject(500, 44)), Handle.awaited("octo/other", 45));
        assertThat(told.facts())
                .containsExactly(new Fact.PullSeen(new Pull(
                        500,
                        43,
                        "[WIP] Fix",
                        "https://github.com/acme/web/pull/43",
                        "copilot/fix-42",
                        Pull.State.DRAFT,
                        Instant.parse("2026-11-20T12:00:05Z"),
                        Instant.parse("2026-11-20T12:00:06Z"))));
        assertThat(told.at()).isEqualTo("2026-11-20T12:00:06Z");
        assertThat(told.trace()).isEqualTo("guid-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Copilot", "copilot-swe-agent", "Copilot-SWE-Agent[bot]"})
    void copilot_is_known_by_all_its_names(String login) {
        String author = "{\"login\":\"" + login + "\",\"type\":\"Bot\"}";

        assertThat(told(Payloads.pull("opened", author, "\"Fixes #42\"", "")).handles())
                .contains(AWAITED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"login\":\"Copilot\",\"type\":\"User\"}",
                "{\"login\":\"copilot-pull-request-reviewer[bot]\",\"type\":\"Bot\"}",
                "{\"login\":\"mona\",\"type\":\"User\"}",
                "null"
            })
    void anybody_elses_pull_request_leads_only_to_itself(String author) {
        assertThat(told(Payloads.pull("opened", author, "\"Fixes #42\"", "")).handles())
                .containsExactly(PULL);
    }

    @ParameterizedTest(name = "{2}: {0} in {1}")
    @CsvSource({
        "agent/issue-42-r1x, '{\"id\":500}', true",
        "agent/issue-42-r1x, '{\"id\":501}', false",
        "agent/issue-42-r1x, null, false",
        "agent/issue-42-, '{\"id\":500}', false",
        "agent/issue-0-r1x, '{\"id\":500}', false",
        "agent/issue-42-r1x/more, '{\"id\":500}', false",
        "Agent/issue-42-r1x, '{\"id\":500}', false",
        "copilot/fix-42, '{\"id\":500}', false",
    })
    void a_pull_request_from_a_branch_that_we_named_leads_to_its_run(String branch, String home, boolean ours) {
        String payload = Payloads.pull("opened", "{\"login\":\"mona\",\"type\":\"User\"}", "\"\"", "")
                .replace("\"copilot/fix-42\"", "\"" + branch + "\",\"repo\":" + home);

        Event.Told told = told(payload);

        assertThat(told.handles()).isEqualTo(ours ? List.of(PULL, new Handle("branch:500:" + branch)) : List.of(PULL));
        assertThat(told.facts()).singleElement().isInstanceOf(Fact.PullSeen.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"draft\":true', '\"draft\":false', OPEN",
        "'\"draft\":true,', '', OPEN",
        "'\"state\":\"open\"', '\"state\":\"closed\"', CLOSED",
        "'\"merged_at\":null', '\"merged_at\":\"2026-11-20T13:00:00Z\"', MERGED",
    })
    void a_pull_request_is_a_draft_open_closed_or_merged(String from, String to, Pull.State state) {
        String payload = Payloads.pull("edited", COPILOT, "null", "").replace(from, to);

        assertThat(told(payload).facts())
                .singleElement()
                .isInstanceOfSatisfying(
                        Fact.PullSeen.class,
                        seen -> assertThat(seen.pull().state()).isEqualTo(state));
    }

    @Test
    void copilots_own_word_that_it_cannot_work_is_a_complaint() {
        assertThat(event("issue_comment", Payloads.comment(COPILOT, SORRY)))
                .isEqualTo(new Event.Told(
                        Instant.parse("2026-11-20T12:01:00Z"),
                        "guid-1",
                        REPO,
                        List.of(AWAITED),
                        List.of(new Fact.Complained(8001, Instant.parse("2026-11-20T12:01:00Z"), SORRY))));
    }

    @Test
    void other_comments_ask_nothing_of_us() {
        String quoted = Payloads.comment("{\"login\":\"mona\",\"type\":\"User\"}", SORRY);
        String onPull = Payloads.comment(COPILOT, SORRY).replace("\"body\":null", "\"pull_request\":{}");

        assertThat(List.of(quoted, onPull, Payloads.comment(COPILOT, "I have begun.")))
                .allSatisfy(
                        payload -> assertThat(read("issue_comment", payload)).isInstanceOf(Reading.Nothing.class));
    }

    @Test
    void row_49_an_app_that_is_taken_away_concerns_every_run_of_the_installation() {
        Reading.Scope scope = new Reading.Scope.Installation(9);

        assertThat(read("installation", Payloads.of("deleted", INSTALLATION, MONA)))
                .isEqualTo(new Reading.Wide(scope, new Change.Gone(Change.Cause.UNINSTALLED)));
        assertThat(read("installation", Payloads.of("suspend", INSTALLATION, MONA)))
                .isEqualTo(new Reading.Wide(scope, new Change.Gone(Change.Cause.SUSPENDED)));
    }

    @Test
    void row_47_repositories_that_are_removed_deleted_renamed_or_transferred_concern_every_run_in_them() {
        Reading.Scope scope = new Reading.Scope.Repositories(Set.of(500L));

        assertThat(read(
                        "installation_repositories",
                        Payloads.of("removed", "\"repositories_removed\":[{\"id\":1},{\"id\":2}]", INSTALLATION)))
                .isEqualTo(new Reading.Wide(
                        new Reading.Scope.Repositories(Set.of(1L, 2L)),
                        new Change.Gone(Change.Cause.REPOSITORY_REMOVED)));
        assertThat(read("repository", Payloads.of("deleted", REPOSITORY, INSTALLATION)))
                .isEqualTo(new Reading.Wide(scope, new Change.Gone(Change.Cause.REPOSITORY_DELETED)));
        for (String action : List.of("renamed", "transferred")) {
            assertThat(read("repository", Payloads.of(action, REPOSITORY, INSTALLATION)))
                    .isEqualTo(new Reading.Wide(scope, new Change.Renamed(REPO)));
        }
    }

    @Test
    void row_56_a_sender_without_a_type_is_known_for_a_bot_by_its_name() {
        String untyped = Payloads.labeled("agent-fix").replaceAll(",?\"type\":\"User\"", "");
        assertThat(asked(untyped).by().bot()).isFalse();
        assertThat(asked(untyped.replace("\"login\":\"mona\"", "\"login\":\"other[bot]\""))
                        .by()
                        .bot())
                .isTrue();
    }

    private static Event.Labeled asked(String payload) {
        return (Event.Labeled) event("issues", payload);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"number\":42 | \"number\":\"42\" | $.issue.number",
                "\"number\":42 | \"number\":9007199254740993 | $.issue.number",
                "\"id\":500 | \"id\":\"500\" | $.repository.id",
                "\"id\":500 | \"id\":5.5 | $.repository.id",
                "\"id\":500 | \"id\":99999999999999999999 | $.repository.id",
                "\"title\":\"Crash\" | \"title\":null | $.issue.title",
                "\"body\":\"It breaks.\" | \"body\":[] | $.issue.body",
                "\"issue\": | \"other\": | $.issue",
                "\"label\":{ | \"label\":null,\"x\":{ | $.label",
                "\"sender\":{ | \"sender\":[],\"x\":{ | $.sender.login",
                "\"updated_at\":\"2026-11-20T11:59:58Z\" | \"updated_at\":\"today\" | $.issue.updated_at",
            })
    void row_45_a_shape_that_we_cannot_read_names_its_path(String from, String to, String path) {
        String payload = Payloads.labeled("agent-fix").replace(from, to);

        assertThatThrownBy(() -> read("issues", payload))
                .isInstanceOfSatisfying(
                        JsonMisfit.class, misfit -> assertThat(misfit.path()).isEqualTo(path));
    }

    @Test
    void row_45_an_id_beyond_what_a_double_can_hold_is_read_exactly() {
        String payload = Payloads.labeled("agent-fix").replace("\"id\":500", "\"id\":9007199254740993");

        assertThat(((Event.Labeled) event("issues", payload)).place().repo().id())
                .isEqualTo(9007199254740993L);
    }

    @Test
    void what_nothing_is_done_about_says_so() {
        assertThat(read("issues", Payloads.of("opened", INSTALLATION))).isInstanceOf(Reading.Nothing.class);
    }

    private static Issue labeled(String more) {
        return ((Event.Labeled) event("issues", labeledPayload(more))).issue();
    }

    private static String labeledPayload(String more) {
        return Payloads.of(
                "labeled", issue(more), "\"label\":{\"name\":\"agent-fix\"}", REPOSITORY, INSTALLATION, MONA);
    }

    private static Event.Told told(String payload) {
        return (Event.Told) event("pull_request", payload);
    }

    @Test
    void a_person_may_take_back_that_we_act_for_them() {
        String payload = "{\"action\":\"revoked\",\"sender\":{\"login\":\"mona\",\"id\":77,\"type\":\"User\"}}";

        assertThat(read("github_app_authorization", payload)).isEqualTo(new Reading.Revoked(77));
    }

    private static Event event(String event, String payload) {
        return event(read(event, payload));
    }

    private static Reading read(String event, String payload) {
        return Reader.read(
                Payloads.delivery(event, payload),
                123,
                user -> user.at("login").text().equals("bellhop[bot]"));
    }

    static Event event(Reading reading) {
        return switch (reading) {
            case Reading.Asked(Event event, Subject _) -> event;
            case Reading.Told told -> told.event();
            case Reading.Wide _, Reading.Pushed _, Reading.Revoked _, Reading.Nothing _ ->
                throw new AssertionError("no one event: " + reading);
        };
    }
}
