package dev.bellhop.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellhop.demo.Acts;
import dev.bellhop.demo.Change;
import dev.bellhop.demo.Draft;
import dev.bellhop.demo.Git;
import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Level;
import dev.bellhop.demo.Match;
import dev.bellhop.demo.Response;
import dev.bellhop.demo.Trouble;
import dev.bellhop.engine.Branches;
import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Reading;
import dev.bellhop.http.Base;
import dev.bellhop.http.Client;
import dev.bellhop.http.HostClock;
import dev.bellhop.http.Script;
import dev.bellhop.run.Handle;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Pull;
import dev.bellhop.run.Repo;
import dev.bellhop.wire.Manners;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What became of a branch, by our own hand and with a GitHub that refuses what GitHub refuses. */
class GithubBranchesTest {
    private static final String BRANCH = "agent/issue-1-r1";
    private static final String PULLS = "/repos/" + Hello.REPOSITORY + "/pulls";
    private static final Branches.Opening OPENING =
            new Branches.Opening("Fix the typo", BRANCH, "main", "Fixes #1", false);

    private final Stage stage = new Stage();
    private final Repo repo = stage.place().repo();
    private final Branches branches = new GithubBranches(stage.client, stage.tokens, stage.self);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_branch_is_there_with_its_newest_commit_or_is_not() {
        assertThat(branches.branch(repo, BRANCH)).isEmpty();
        push(Map.of("a.txt", "a"));
        String head = stage.world().git().branches(Hello.REPOSITORY).getOrDefault(BRANCH, "");
        assertThat(branches.branch(repo, BRANCH)).contains(new Branches.Branch(BRANCH, head));
    }

    @Test
    void what_it_changes_is_told_with_the_place_that_a_file_left() {
        mona().code().commit(Hello.REPOSITORY, Change.write("old.txt", "text"));
        mona().code()
                .propose(
                        Hello.REPOSITORY,
                        Draft.of(
                                "Move",
                                BRANCH,
                                Change.move("old.txt", "new.txt").and(Change.write("x/y.txt", "y"))));
        assertThat(branches.changes(repo, "main", BRANCH))
                .isEqualTo(new Branches.Changes(1, List.of("new.txt", "old.txt", "x/y.txt")));
        assertThat(branches.changes(repo, "main", "main")).isEqualTo(new Branches.Changes(0, List.of()));
    }

    @Test
    void a_pull_request_is_opened_once_and_found_again() {
        push(Map.of("a.txt", "a"));
        Pull opened = branches.open(repo, OPENING);
        assertThat(opened.number()).isEqualTo(2);
        assertThat(opened.title()).isEqualTo("Fix the typo");
        assertThat(opened.state()).isEqualTo(Pull.State.OPEN);
        assertThat(branches.open(repo, OPENING)).isEqualTo(opened);
        assertThat(branches.pulls(repo, BRANCH)).containsExactly(opened);
        assertThat(stage.world()
                        .looks()
                        .issue(Hello.REPOSITORY, 2)
                        .at("user")
                        .at("login")
                        .text())
                .isEqualTo("bellhop[bot]");
    }

    @Test
    void a_pull_request_is_ours_by_whoever_opened_it_and_by_where_it_lies() {
        push(Map.of("a.txt", "a"));
        Pull opened = branches.open(repo, OPENING);
        mona().code().propose(Hello.REPOSITORY, Draft.of("Mine", "mine", Change.write("b", "b")));
        assertThat(branches.pull(repo, 2)).contains(opened);
        assertThat(branches.pull(repo, 3)).as("mona's").isEmpty();
        assertThat(branches.pull(repo, 1)).as("an issue").isEmpty();
        assertThat(branches.pull(repo, 99)).as("nothing").isEmpty();
    }

    @Test
    void one_whose_answer_was_lost_is_found() {
        push(Map.of("a.txt", "a"));
        stage.world()
                .fault(
                        Match.first("POST", PULLS),
                        new dev.bellhop.demo.Fault.DoneButLost(new Trouble.Breaks(Response.Manner.RESET)));
        Fault fault = catchThrowableOfType(Fault.class, () -> branches.open(repo, OPENING));
        assertThat(fault.kind()).isInstanceOf(Fault.Kind.Unsure.class);
        assertThat(branches.pulls(repo, BRANCH)).hasSize(1);
    }

    @Test
    void pull_requests_are_found_in_every_state_and_never_those_of_a_fork() {
        push(Map.of("a.txt", "a"));
        branches.open(repo, OPENING);
        mona().close(Hello.REPOSITORY, 2);
        branches.open(repo, OPENING);
        mona().merge(Hello.REPOSITORY, 3);
        String fork = stage.world().scenery().fork(Hello.REPOSITORY, "stranger", stage.now);
        mona().code()
                .propose(
                        Hello.REPOSITORY,
                        Draft.of("Mine", BRANCH, Change.write("b", "b")).from(fork));
        assertThat(branches.pulls(repo, BRANCH))
                .extracting(Pull::state)
                .containsExactly(Pull.State.MERGED, Pull.State.CLOSED);
        assertThat(branches.pulls(repo, "none")).isEmpty();
    }

    @Test
    void neither_a_fork_of_the_same_owner_nor_another_branch_is_taken_for_it() {
        Script github = new Script();
        github.on(
                "GET /repos/octo-org/hello/pulls?head=octo-org%3Aagent%2Fissue-1-r1&state=all&per_page=100",
                200,
                "[" + pull(7, 500, BRANCH) + "," + pull(8, 501, BRANCH) + "," + pull(9, 500, "agent/issue-1-r10")
                        + "]");
        HostClock clock = new HostClock(() -> stage.now);
        Client client = new Client(github, Base.of("https://api.github.com"), Manners.of("1"), clock);
        Branches lone = new GithubBranches(client, new FixedTokens(), stage.self);

        assertThat(lone.pulls(new Repo(500, 9, "octo-org", "hello"), BRANCH))
                .extracting(Pull::number)
                .containsExactly(7);
    }

    private static String pull(int number, long home, String branch) {
        return """
                {"number":%d,"title":"Fix","html_url":"https://github.com/x","state":"open","draft":false,
                "base":{"repo":{"id":500}},"head":{"ref":"%s","repo":{"id":%d}},"created_at":"2026-11-20T12:00:00Z",
                "updated_at":"2026-11-20T12:00:00Z"}""".formatted(number, branch, home);
    }

    @Test
    void a_branch_without_commits_of_its_own_has_no_pull_request() {
        push(Map.of());
        assertThat(refused(() -> branches.open(repo, OPENING)))
                .isEqualTo(
                        new Problem(Problem.Code.REFUSED, "Validation Failed: No commits between main and " + BRANCH));
        assertThat(branches.changes(repo, "main", BRANCH).ahead()).isZero();
    }

    @Test
    void a_branch_that_is_not_there_has_none_either() {
        assertThat(refused(() -> branches.open(repo, OPENING)))
                .isEqualTo(new Problem(Problem.Code.REFUSED, "Validation Failed: head invalid"));
        assertThat(refused(() -> branches.changes(repo, "main", BRANCH)))
                .isEqualTo(new Problem(Problem.Code.NOT_FOUND, "Not Found"));
    }

    @Test
    void a_repository_that_is_gone_is_not_taken_for_a_branch_that_is() {
        branches.branch(repo, BRANCH);
        mona().keeper().deleteRepository(Hello.REPOSITORY);
        assertThat(refused(() -> branches.branch(repo, BRANCH)).code()).isEqualTo(Problem.Code.NOT_FOUND);
    }

    @Test
    void an_app_that_may_not_open_pull_requests_is_told_so() {
        push(Map.of("a.txt", "a"));
        mona().keeper()
                .grant(
                        Hello.REPOSITORY,
                        Map.of(
                                "metadata", Level.READ,
                                "contents", Level.WRITE,
                                "issues", Level.WRITE,
                                "pull_requests", Level.READ));
        assertThat(refused(() -> branches.open(repo, OPENING)))
                .isEqualTo(new Problem(
                        Problem.Code.REFUSED, "The permissions requested are not granted to this installation."));
    }

    @Test
    void an_app_that_may_not_see_checks_sees_none_and_goes_on() {
        push(Map.of("a.txt", "a"));
        assertThat(branches.checks(repo, BRANCH))
                .hasValueSatisfying(none -> assertThat(none.passed()).isZero());
        assertThat(branches.checks(repo, "agent/nowhere")).isEmpty();
        mona().keeper().grant(Hello.REPOSITORY, Map.of("metadata", Level.READ, "contents", Level.WRITE));
        stage.pass(Duration.ofHours(2));
        assertThat(branches.checks(repo, BRANCH)).isEmpty();
    }

    @ParameterizedTest(name = "by our hand: {0}")
    @ValueSource(booleans = {true, false})
    void a_pull_request_from_the_branch_is_told_with_its_handle_whoever_opened_it(boolean ours) {
        push(Map.of("a.txt", "a"));
        stage.readings();
        if (ours) {
            branches.open(repo, OPENING);
        } else {
            mona().code().propose(Hello.REPOSITORY, Draft.of("Mine", BRANCH, Change.write("b", "b")));
        }
        assertThat(stage.readings())
                .singleElement()
                .isInstanceOfSatisfying(
                        Reading.Told.class,
                        told -> assertThat(told.event().handles())
                                .containsExactly(Handle.pull(repo.id(), 2), Handle.branch(repo.id(), BRANCH)));
    }

    @Test
    void submodules_are_those_of_the_ref() {
        assertThat(branches.submodules(repo, "main")).isEmpty();
        mona().code().commit(Hello.REPOSITORY, Change.write(".gitmodules", "[submodule \"a\"]\n\turl = ../a.git\n"));
        assertThat(branches.submodules(repo, "main")).containsExactly("../a.git");
        assertThat(refused(() -> branches.submodules(repo, "none")).code()).isEqualTo(Problem.Code.NOT_FOUND);
        mona().code().commit(Hello.REPOSITORY, Change.write(".gitmodules", "<html>"));
        assertThat(refused(() -> branches.submodules(repo, "main")))
                .isEqualTo(new Problem(Problem.Code.REFUSED, "line 1 of .gitmodules is none that git reads"));
        mona().code().commit(Hello.REPOSITORY, Change.write(".gitmodules", "#".repeat(1_100_000)));
        assertThat(refused(() -> branches.submodules(repo, "main")))
                .isEqualTo(new Problem(Problem.Code.REFUSED, "the submodules are too long to be shown"));
    }

    private Acts mona() {
        return stage.world().as("mona", stage.now);
    }

    private void push(Map<String, String> files) {
        Git.Push push = new Git.Push(Hello.REPOSITORY, BRANCH, "main", files, "Work");
        String token = stage.tokens.forWork(repo, List.of(repo.name())).token().reveal();
        assertThat(stage.world().git().push(token, push, stage.now)).isInstanceOf(Git.Pushed.Done.class);
    }

    private static Problem refused(Runnable act) {
        Fault fault = catchThrowableOfType(Fault.class, act::run);
        return fault.kind() instanceof Fault.Kind.Refused(Problem problem)
                ? problem
                : new Problem(Problem.Code.INTERNAL);
    }
}
