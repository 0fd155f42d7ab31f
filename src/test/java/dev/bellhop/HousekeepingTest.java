package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Fault;
import dev.bellhop.demo.Match;
import dev.bellhop.demo.Request;
import dev.bellhop.demo.Response;
import dev.bellhop.demo.Trouble;
import dev.bellhop.engine.SessionBook.Holder;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.LineReader;
import dev.bellhop.http.Transport;
import dev.bellhop.json.Json;
import dev.bellhop.platform.Platform;
import dev.bellhop.platform.Script;
import dev.bellhop.platform.SessionView;
import dev.bellhop.platform.VaultView;
import dev.bellhop.run.RunId;
import dev.bellhop.text.Sha256;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left at a platform by runs that are over, or that nobody knows, is cleared away; and nothing else is. */
class HousekeepingTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String OURS = Sha256.hex("house marker", 16);
    private static final Match EVERYTHING = Match.every("*", "*");
    private static final Fault DOWN = new Fault.NotDone(new Trouble.Says(503, "down"));

    /** A run is at work, so that there are an agent and an environment to make more sessions of. */
    private static Town atWork(Platform.Kind kind) {
        return at(kind, new Script.Silent());
    }

    /** Sessions that are made later run and say nothing. */
    private static Town at(Platform.Kind kind, Script script) {
        Town town = new Town().seated(kind);
        town.platform().script(script);
        town.label();
        town.pass(Duration.ofMinutes(2));
        town.platform().script(new Script.Silent());
        return town;
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void a_session_with_our_mark_that_nobody_knows_is_stopped_and_put_away(Platform.Kind kind) {
        Town town = at(kind, new Script.AsksInProse("Why?"));
        String orphan = orphan(town, kind, OURS, "0123456789abcdef/1");
        town.pass(Duration.ofHours(2));
        assertThat(session(town, orphan).archived()).isTrue();
        assertThat(vaults(town)).noneMatch(vault -> vault.name().equals(orphan));
        assertThat(town.platform().sessions())
                .as("the one whose run goes on")
                .filteredOn(session -> !session.archived())
                .hasSize(1);
    }

    @Test
    void an_attempt_that_a_run_never_had_is_cleared_away_too() {
        Town town = atWork(Platform.Kind.ANTHROPIC);
        String orphan = orphan(town, Platform.Kind.ANTHROPIC, OURS, run(town) + "/7");
        town.pass(Duration.ofHours(2));
        assertThat(session(town, orphan).archived()).isTrue();
    }

    @Test
    void a_session_of_another_house_with_the_same_key_is_left_alone() {
        Town town = atWork(Platform.Kind.ANTHROPIC);
        String theirs = orphan(town, Platform.Kind.ANTHROPIC, Sha256.hex("house other", 16), "0123456789abcdef/1");
        String unmarked = orphan(town, Platform.Kind.ANTHROPIC, "", "");
        town.pass(Duration.ofHours(3));
        assertThat(List.of(session(town, theirs), session(town, unmarked))).noneMatch(SessionView::archived);
        assertThat(vaults(town)).extracting(VaultView::name).contains(theirs, unmarked);
    }

    @Test
    void what_was_made_just_now_may_be_known_in_a_moment() {
        Town town = atWork(Platform.Kind.ANTHROPIC);
        town.pass(Duration.ofMinutes(54));
        String young = orphan(town, Platform.Kind.ANTHROPIC, OURS, "0123456789abcdef/1");
        town.pass(Duration.ofMinutes(10));
        assertThat(session(town, young).archived())
                .as("at the round of the hour")
                .isFalse();
        town.pass(HOUR);
        assertThat(session(town, young).archived()).as("at the next").isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void what_could_not_be_cleared_away_at_the_end_of_its_run_is_later(Platform.Kind kind) {
        Town town = atWork(kind);
        town.platform().plan(EVERYTHING, DOWN);
        town.say("/agent stop");
        town.pass(Duration.ofHours(30));
        assertThat(town.platform().sessions()).noneMatch(SessionView::archived);
        assertThat(town.ledger().sessions().holders())
                .as("tokens are taken back whatever the platform says")
                .isEmpty();

        town.platform().heal();
        town.pass(HOUR.plus(MINUTE));
        assertThat(town.platform().sessions()).singleElement().matches(SessionView::archived);
        assertThat(vaults(town)).isEmpty();
        assertThat(town.ledger().sessions().holders()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void one_session_that_cannot_be_cleared_away_keeps_no_other_from_it(Platform.Kind kind) {
        Town town = atWork(kind);
        String stubborn = orphan(town, kind, OURS, "0123456789abcdef/1");
        String other = orphan(town, kind, OURS, "0123456789abcdef/2");
        town.platform().plan(Match.every("POST", "*/sessions/" + stubborn + "/archive"), DOWN);
        town.pass(Duration.ofHours(2));
        assertThat(session(town, stubborn).archived()).isFalse();
        assertThat(session(town, other).archived()).isTrue();
        if (kind == Platform.Kind.ANTHROPIC) {
            assertThat(vaults(town))
                    .as("it keeps what it works with")
                    .extracting(VaultView::name)
                    .contains(stubborn)
                    .doesNotContain(other);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void an_app_that_is_taken_away_leaves_no_session_and_no_token(Platform.Kind kind) {
        Town town = atWork(kind);
        town.world.as("mona", town.now).keeper().uninstall(Town.REPO);
        town.pass(MINUTE);
        assertThat(town.platform().sessions()).singleElement().matches(SessionView::archived);
        assertThat(vaults(town)).isEmpty();
        assertThat(town.ledger().sessions().holders()).isEmpty();
    }

    @Test
    void an_app_that_is_taken_away_while_the_platform_is_down_leaves_nothing_for_ever() {
        Town town = atWork(Platform.Kind.ANTHROPIC);
        town.platform().plan(EVERYTHING, DOWN);
        town.world.as("mona", town.now).keeper().uninstall(Town.REPO);
        town.pass(Duration.ofMinutes(5));
        town.platform().heal();
        town.pass(HOUR.plus(MINUTE));
        assertThat(town.platform().sessions()).singleElement().matches(SessionView::archived);
        assertThat(vaults(town)).isEmpty();
        assertThat(town.ledger().sessions().holders()).isEmpty();
    }

    @Test
    void a_session_whose_answer_was_lost_when_the_process_died_is_taken_up_and_no_second_is_made() {
        AtomicBoolean dead = new AtomicBoolean();
        Town town = new Town()
                .under(transport -> new DiesAfterCreating(transport, dead))
                .seated(Platform.Kind.ANTHROPIC);
        town.label();
        town.pass(Duration.ofMinutes(15));
        assertThat(town.crashes).hasSize(1);
        assertThat(town.platform().sessions()).singleElement().satisfies(session -> {
            assertThat(session.messages()).hasSize(1);
            assertThat(session.archived()).isFalse();
        });
        assertThat(town.page(1)).contains("a pull request is ready for review");
    }

    /** The first session is made, and nobody is there any more to hear of it. */
    private record DiesAfterCreating(Transport inner, AtomicBoolean dead) implements Transport {
        @Override
        public Answer exchange(Call call) {
            Answer answer = inner.exchange(call);
            boolean creates =
                    call.method().equals("POST") && call.uri().getPath().endsWith("/sessions");
            if (creates && dead.compareAndSet(false, true)) {
                throw new Trap.Killed(0);
            }
            return answer;
        }

        @Override
        public Answer lines(Call call, LineReader reader) {
            return inner.lines(call, reader);
        }
    }

    /** A session that runs, and a vault that is called after it. */
    private static String orphan(Town town, Platform.Kind kind, String house, String attempt) {
        Json metadata = house.isEmpty()
                ? Json.object()
                : Json.object().with("bellhop_house", house).with("bellhop_attempt", attempt);
        Json order = Json.object()
                .with("agent", first(town, kind, "/agents"))
                .with("environment_id", first(town, kind, "/environments"))
                .with("metadata", metadata);
        String session = made(town, kind, "/sessions", order);
        Json text = Json.object().with("type", "text").with("text", "Go on for ever.");
        Json message = Json.object().with("type", "user.message").with("content", List.of(text));
        made(town, kind, "/sessions/" + session + "/events", Json.object().with("events", List.of(message)));
        if (kind == Platform.Kind.ANTHROPIC) {
            made(
                    town,
                    kind,
                    "/vaults",
                    Json.object().with("display_name", session).with("metadata", metadata));
        }
        return session;
    }

    private static String first(Town town, Platform.Kind kind, String path) {
        return good(town.platform().answer(request(town, kind, "GET", path), town.now))
                .at("data")
                .items()
                .getFirst()
                .at("id")
                .text();
    }

    private static String made(Town town, Platform.Kind kind, String path, Json body) {
        Request request = request(town, kind, "POST", path).saying(body.toString());
        return good(town.platform().answer(request, town.now))
                .maybe("id")
                .map(Json::text)
                .orElse("");
    }

    private static Json good(Response response) {
        assertThat(response.status()).as(response.body()).isBetween(200, 202);
        return Json.parse(response.body());
    }

    private static Request request(Town town, Platform.Kind kind, String method, String path) {
        String key = town.platform().key();
        return switch (kind) {
            case ANTHROPIC ->
                Request.of(method, "/v1" + path)
                        .with("anthropic-version", "2026-10-21")
                        .with("anthropic-beta", "managed-agents-2026-04-01")
                        .bearing(key);
            case QODER -> Request.of(method, "/api/v1/cloud" + path).bearing(key);
        };
    }

    private static SessionView session(Town town, String id) {
        return town.platform().sessions().stream()
                .filter(session -> session.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<VaultView> vaults(Town town) {
        return town.platform().vaults().stream()
                .filter(vault -> !vault.archived())
                .toList();
    }

    private static RunId run(Town town) {
        return town.ledger().sessions().holders().stream()
                .map(Holder::run)
                .findFirst()
                .orElseThrow();
    }
}
