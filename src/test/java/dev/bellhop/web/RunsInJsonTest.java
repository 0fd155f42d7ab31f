package dev.bellhop.web;

import static dev.bellhop.web.WebhookTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.RunSearch;
import dev.bellhop.json.Json;
import dev.bellhop.run.Attempt;
import dev.bellhop.run.Begin;
import dev.bellhop.run.Ended;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Facts;
import dev.bellhop.run.Issue;
import dev.bellhop.run.Learned;
import dev.bellhop.run.Place;
import dev.bellhop.run.Pull;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Request;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import dev.bellhop.run.SessionFact;
import dev.bellhop.run.Spending;
import dev.bellhop.run.Task;
import dev.bellhop.run.Trigger;
import dev.bellhop.run.Way;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunsInJsonTest {
    private static final String OPERATOR = "Authorization: Bearer " + House.TOKEN;
    private static final Instant NOON = House.NOW;

    private final House house = new House();
    private final Guests guests = Guests.in(house);
    private final List<Run> runs = new ArrayList<>();
    private final List<RunSearch> searches = new ArrayList<>();

    @BeforeEach
    void open() {
        house.runs = asked -> {
            searches.add(asked);
            return runs.reversed().stream()
                    .filter(run -> asked.before()
                            .filter(last -> run.id().compareTo(last) >= 0)
                            .isEmpty())
                    .limit(asked.most())
                    .toList();
        };
        house.open();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_run_is_told_with_what_is_known_of_it() throws IOException {
        runs.add(run(1, 7));
        runs.add(pulled(run(2, 7)));
        Raw.Answer answer = house.get("/api/v1/runs", OPERATOR);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Link")).isEmpty();
        assertThat(Json.parse(answer.body())).isEqualTo(Json.parse("""
                {"runs":[
                {"id":"%s","repo":"acme/r7","issue":2,"title":"A \\"title\\" </script>","state":"over","agent":"fast",
                "asked_by":"mona","asked_at":"2026-11-20T12:00:02Z",
                "pull":{"number":3,"url":"https://github.com/acme/web/pull/3","state":"merged"},
                "cost":{"list_usd":"0.5","credits":"100"},
                "url":"https://bellhop.example/runs/%s"},
                {"id":"%s","repo":"acme/r7","issue":1,"title":"A \\"title\\" </script>","state":"at_work","agent":"fast",
                "asked_by":"mona","asked_at":"2026-11-20T12:00:01Z","url":"https://bellhop.example/runs/%s"}]}
                """.formatted(
                        runs.get(1).id(),
                        runs.get(1).id(),
                        runs.get(0).id(),
                        runs.get(0).id())));
    }

    @Test
    void a_person_is_told_of_what_they_may_read_and_github_is_asked_once_for_a_repository() throws IOException {
        for (int second = 1; second <= 6; second++) {
            runs.add(run(second, second % 3));
        }
        guests.readable.add(1L);

        assertThat(repos(house.get("/api/v1/runs", Guests.mona()))).containsExactly("acme/r1", "acme/r1");
        assertThat(guests.asked).containsExactly(0L, 2L, 1L);
    }

    @Test
    void the_link_leads_through_all_of_them() throws IOException {
        for (int second = 1; second <= 250; second++) {
            runs.add(run(second, second % 5));
        }
        guests.readable.add(0L);
        List<String> all = new ArrayList<>();
        String path = "/api/v1/runs?limit=20&repo=acme%2Fr0";
        int looks = 0;
        while (!path.isEmpty()) {
            Raw.Answer answer = house.get(path, Guests.mona());
            all.addAll(repos(answer));
            path = next(answer);
            looks++;
        }
        assertThat(all).hasSize(50).containsOnly("acme/r0");
        assertThat(looks).isEqualTo(3);
        assertThat(searches).extracting(RunSearch::repo).containsOnly(Optional.of("acme/r0"));
    }

    @Test
    void for_one_look_github_is_asked_for_fifty_repositories_and_the_link_goes_on() throws IOException {
        for (int second = 1; second <= 60; second++) {
            runs.add(run(second, second));
        }
        guests.readable.add(1L);
        Raw.Answer first = house.get("/api/v1/runs", Guests.mona());

        assertThat(repos(first)).isEmpty();
        assertThat(guests.asked).hasSize(Picked.MOST_REPOSITORIES);
        assertThat(repos(house.get(next(first), Guests.mona()))).containsExactly("acme/r1");
    }

    @Test
    void a_run_that_nobody_may_know_of_is_not_where_the_link_goes_on() throws IOException {
        runs.add(run(1, 1));
        runs.add(run(2, 2));
        runs.add(run(3, 1));
        guests.readable.add(1L);

        assertThat(next(house.get("/api/v1/runs?limit=1", Guests.mona())))
                .endsWith("before=" + runs.get(2).id());
    }

    @Test
    void what_is_asked_for_is_looked_for() throws IOException {
        house.get(
                "/api/v1/runs?repo=acme/web&agent=claude&person=mona&state=needs_you&before=abc123&limit=7", OPERATOR);

        assertThat(searches)
                .containsExactly(RunSearch.newest(100)
                        .repo("acme/web")
                        .agent("claude")
                        .person("mona")
                        .state(RunSearch.State.NEEDS_YOU)
                        .before(new RunId("abc123")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "state=done, 'A state is needs_you, at_work or over.'",
        "before=../x, Before is the id of a run.",
        "limit=0, A limit is a number from 1 to 100.",
        "limit=101, A limit is a number from 1 to 100.",
        "limit=many, A limit is a number from 1 to 100.",
    })
    void what_cannot_be_asked_is_refused(String query, String why) throws IOException {
        problem(house.get("/api/v1/runs?" + query, OPERATOR), 400, why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/runs", "/api/v1/runs?state=done"})
    void row_117_for_a_stranger_it_is_not_there(String path) throws IOException {
        runs.add(run(1, 1));

        problem(house.get(path), 404, "There is nothing here.");
        assertThat(house.get(path).body()).isEqualTo(house.get("/nowhere").body());
    }

    private static List<String> repos(Raw.Answer answer) {
        return Json.parse(answer.body()).at("runs").items().stream()
                .map(run -> run.at("repo").text())
                .toList();
    }

    private static String next(Raw.Answer answer) {
        String link = answer.header("Link");
        return link.isEmpty() ? "" : link.replaceFirst("<https://bellhop.example(/.+)>; rel=\"next\"", "$1");
    }

    private static Run run(int second, long repo) {
        Instant asked = NOON.plusSeconds(second);
        Issue issue = new Issue("A \"title\" </script>", "Body", Issue.State.OPEN);
        Request request =
                new Request(Guests.MONA, new Trigger.Label("agent-fix"), asked, "guid", issue, Optional.empty());
        Task task = new Task("Fix it.", Task.Left.NOTHING, "", "main", "", "", Way.Door.USUAL);
        Attempt attempt = new Attempt(1, "fast", "copilot", task, new Begin.Asked(asked), Facts.NONE);
        return new Run(
                request.id(),
                new Place(new Repo(repo, 70, "acme", "r" + repo), second),
                request,
                List.of(attempt),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    private static Run pulled(Run run) {
        Pull pull = new Pull(7, 3, "Fix", "https://github.com/acme/web/pull/3", "head", Pull.State.MERGED, NOON, NOON);
        Spending spending =
                new Spending(10, 10, 0, Optional.of(new BigDecimal("0.50")), Optional.of(new BigDecimal("100")), 60);
        Facts facts = Learned.from(
                List.of(new Fact.PullSeen(pull), new SessionFact.Spent("sesn_1", NOON, spending)), Facts.NONE);
        Attempt planned = run.attempt();
        Attempt attempt = new Attempt(1, planned.agent(), planned.service(), planned.task(), planned.begin(), facts);
        return new Run(
                run.id(),
                run.place(),
                run.request(),
                List.of(attempt),
                run.approved(),
                run.delay(),
                run.announced(),
                Optional.of(new Ended.Merged()));
    }
}
