package dev.bellhop.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bellhop.demo.Git;
import dev.bellhop.demo.Hello;
import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Pass;
import dev.bellhop.engine.Purpose;
import dev.bellhop.http.Base;
import dev.bellhop.http.Client;
import dev.bellhop.http.HostClock;
import dev.bellhop.http.Script;
import dev.bellhop.json.Json;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Repo;
import dev.bellhop.text.Bytes;
import dev.bellhop.text.Redaction;
import dev.bellhop.text.Secret;
import dev.bellhop.wire.Manners;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that agents take away with them. */
class PassesTest {
    private static final Repo WEB = new Repo(500, 9, "acme", "web");
    private static final String MINT = "POST /app/installations/9/access_tokens";
    private static final String WORKING =
            "{\"contents\":\"write\",\"pull_requests\":\"write\",\"issues\":\"read\",\"metadata\":\"read\"}";
    private static final String URL = "https://github.com/" + Hello.REPOSITORY;

    private final Script github = new Script();
    private final Redaction redaction = new Redaction();
    private final HostClock clock = new HostClock(() -> Instant.parse("2026-11-20T12:00:00Z"));
    private final AppTokens tokens = new AppTokens(
            new Client(github, Base.of("https://api.github.com"), Manners.of("1"), clock),
            new Passport("123", Pems.RSA.getPrivate(), clock),
            redaction);
    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_token_for_work_is_for_one_repository_by_its_id_and_does_no_more_than_the_work_takes() {
        github.on(MINT, 201, minted("ghs_first", "{\"id\":500,\"name\":\"web\"}", WORKING));

        Pass pass = tokens.forWork(WEB, List.of("web"));

        assertThat(pass).isEqualTo(new Pass(new Secret("ghs_first"), Instant.parse("2026-11-20T13:00:00Z")));
        assertThat(asked()).isEqualTo(Json.parse("{\"repository_ids\":[500],\"permissions\":" + WORKING + "}"));
        assertThat(redaction.clean("with ghs_first")).isEqualTo("with (secret)");
    }

    @Test
    void one_for_several_is_for_exactly_these_by_name() {
        String both = "{\"id\":500,\"name\":\"web\"},{\"id\":501,\"name\":\"Docs\"}";
        github.on(MINT, 201, minted("ghs_first", both, WORKING));

        tokens.forWork(WEB, List.of("web", "docs"));

        assertThat(asked().at("repositories")).isEqualTo(Json.parse("[\"web\",\"docs\"]"));
        assertThat(asked().maybe("repository_ids")).isEmpty();
    }

    @Test
    void one_for_no_repository_would_be_for_all_and_is_never_asked_for() {
        assertThatThrownBy(() -> tokens.forWork(WEB, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(github.calls).isEmpty();
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'id':501,'name':'web'}                         | {'contents':'write'}",
                "{'id':500,'name':'web'},{'id':501,'name':'docs'} | {'contents':'write'}",
                "{'id':500,'name':'web'}                         | {'contents':'write','workflows':'write'}",
                "{'id':500,'name':'web'}                         | {'contents':'write','issues':'write'}",
                "                                                | {'contents':'write'}",
            })
    void one_for_something_else_than_was_asked_for_is_taken_back(String repositories, String permissions) {
        String given = repositories == null ? "" : repositories;
        github.on(MINT, 201, minted("ghs_first", given.replace('\'', '"'), permissions.replace('\'', '"')))
                .on("DELETE /installation/token", 204, "");

        assertThat(refused(() -> tokens.forWork(WEB, List.of("web"))))
                .isEqualTo(
                        new Problem(Problem.Code.REFUSED, "GitHub made a token for something else than was asked for"));
        assertThat(github.calls.getLast().headers()).containsEntry("Authorization", "Bearer ghs_first");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 401})
    void a_token_that_is_taken_back_twice_is_back(int status) {
        github.on("DELETE /installation/token", status, status == 401 ? "{\"message\":\"Bad credentials\"}" : "");

        tokens.revoke(new Secret("ghs_first"));

        assertThat(github.calls)
                .singleElement()
                .satisfies(call -> assertThat(call.headers()).containsEntry("Authorization", "Bearer ghs_first"));
    }

    @Test
    void nobody_else_gets_an_agents_token() {
        assertThatThrownBy(() -> tokens.installation(WEB, Purpose.WORKING))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tokens.named(WEB, "docs", Purpose.WORKING))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_attempts_never_share_a_token_and_ours_is_another() {
        Repo repo = stage.place().repo();

        Secret first = stage.tokens.forWork(repo, List.of("hello")).token();
        Secret second = stage.tokens.forWork(repo, List.of("hello")).token();
        Secret ours = stage.tokens.installation(repo, Purpose.ISSUE_WORK);
        stage.tokens.revoke(first);

        assertThat(List.of(first, second, ours)).doesNotHaveDuplicates();
        assertThat(clone(first)).contains("Invalid username or token");
        assertThat(clone(second)).isEmpty();
        assertThat(clone(ours)).isEmpty();
        stage.tokens.revoke(first);
    }

    @Test
    void a_token_for_work_pushes_and_ends_after_an_hour() {
        Repo repo = stage.place().repo();
        Pass pass = stage.tokens.forWork(repo, List.of("hello"));

        assertThat(pass.ends()).isEqualTo(stage.now.plus(Duration.ofHours(1)));
        assertThat(push(pass, "a.txt")).isInstanceOf(Git.Pushed.Done.class);
        assertThat(push(pass, ".github/workflows/a.yml"))
                .isInstanceOfSatisfying(
                        Git.Pushed.Refused.class,
                        no -> assertThat(no.words()).contains("without `workflows` permission"));
        stage.pass(Duration.ofHours(1));
        assertThat(push(pass, "b.txt")).isInstanceOf(Git.Pushed.Refused.class);
    }

    @Test
    void what_the_app_was_not_given_is_refused_in_githubs_words() {
        Repo repo = stage.place().repo();

        assertThat(refused(() -> stage.tokens.forWork(repo, List.of("hello", "other"))))
                .isEqualTo(
                        new Problem(
                                Problem.Code.REFUSED,
                                "There is at least one repository that does not exist or is not accessible to the parent installation."));
        stage.world().as("mona", stage.now).keeper().grant(Hello.REPOSITORY, Hello.FOR_TASKS);
        assertThat(refused(() -> stage.tokens.forWork(repo, List.of("hello"))))
                .isEqualTo(new Problem(
                        Problem.Code.REFUSED, "The permissions requested are not granted to this installation."));
        stage.world().as("mona", stage.now).keeper().suspend(Hello.REPOSITORY);
        assertThat(refused(() -> stage.tokens.forWork(repo, List.of("hello"))))
                .isEqualTo(new Problem(Problem.Code.NOT_PERMITTED, "This installation has been suspended"));
    }

    private String clone(Secret token) {
        return stage.world().git().clone(URL, token.reveal(), stage.now).orElse("");
    }

    private Git.Pushed push(Pass pass, String path) {
        Git.Push push = new Git.Push(Hello.REPOSITORY, "agent/issue-1-r1", "main", Map.of(path, "x"), "Work");
        return stage.world().git().push(pass.token().reveal(), push, stage.now);
    }

    private static Problem refused(Runnable act) {
        Fault fault = catchThrowableOfType(Fault.class, act::run);
        return fault.kind() instanceof Fault.Kind.Refused(Problem problem)
                ? problem
                : new Problem(Problem.Code.INTERNAL);
    }

    private Json asked() {
        return Json.parse(github.calls.getFirst().body().map(Bytes::array).orElseThrow());
    }

    private static String minted(String token, String repositories, String permissions) {
        return "{\"token\":\"" + token + "\",\"expires_at\":\"2026-11-20T13:00:00Z\",\"permissions\":" + permissions
                + ",\"repository_selection\":\"selected\",\"repositories\":[" + repositories + "]}";
    }
}
