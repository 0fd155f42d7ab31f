package dev.bellhop.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Fault.DoneButLost;
import dev.bellhop.demo.Fault.NotDone;
import dev.bellhop.demo.Match;
import dev.bellhop.demo.Response;
import dev.bellhop.demo.Trouble;
import dev.bellhop.engine.Connections;
import dev.bellhop.engine.Connections.Begun;
import dev.bellhop.engine.Connections.Completed;
import dev.bellhop.engine.Connections.Ended;
import dev.bellhop.engine.Connections.Why;
import dev.bellhop.text.Secret;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Row 112: how an account is connected, in how many ways that can go wrong, and how it ends. */
class AuthorisationTest {
    private static final Trouble LOST = new Trouble.Breaks(Response.Manner.DROPPED);
    private static final String GRANT = "/applications/Iv23simulated/grant";

    private final Parlour parlour = new Parlour();
    private final Begun begun = parlour.authorisation.begin();

    @Test
    void whoever_presses_allow_is_connected() {
        Completed done = complete(allowed());

        assertThat(done).isEqualTo(new Completed.Connected(parlour.person("mona")));
        assertThat(parlour.authorisation.of(parlour.world.scenery().person("mona")))
                .contains(parlour.person("mona"));
        assertThat(parlour.lives(parlour.access("mona").orElseThrow())).isTrue();
    }

    @Test
    void the_address_holds_what_github_asks_for_and_nothing_that_must_stay_here() {
        Map<String, String> query = Parlour.query(begun.address());

        assertThat(begun.address().toString()).startsWith("https://github.com/login/oauth/authorize?");
        assertThat(query.keySet())
                .containsExactlyInAnyOrder(
                        "client_id", "redirect_uri", "state", "code_challenge", "code_challenge_method");
        assertThat(query).containsEntry("redirect_uri", "https://bellhop.example/connect/callback");
        assertThat(query.get("code_challenge")).matches("[A-Za-z0-9_-]{43}");
        assertThat(parlour.book.pending.values()).singleElement().satisfies(pending -> {
            assertThat(begun.address().toString())
                    .doesNotContain(begun.cookie().reveal(), pending.verifier().reveal());
            assertThat(pending.toString()).doesNotContain(begun.cookie().reveal(), String.valueOf(query.get("state")));
            assertThat(pending.end()).isEqualTo(parlour.now.plus(Duration.ofMinutes(10)));
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void row_112_what_is_not_right_connects_nobody(
            String what, Why why, Function<AuthorisationTest, Connections.Callback> callback) {
        Completed done = parlour.authorisation.complete(callback.apply(this));

        assertThat(done).isEqualTo(new Completed.Not(why));
        assertThat(why.words()).endsWith(".");
        assertThat(parlour.book.find(parlour.world.scenery().person("mona"))).isEmpty();
        assertThat(parlour.book.find(parlour.world.scenery().person("mona"))).isEmpty();
    }

    static Stream<Arguments> row_112_what_is_not_right_connects_nobody() {
        return Stream.of(
                row("no state", Why.UNKNOWN, t -> with(t.allowed(), Optional.empty(), t.cookie())),
                row("a state of nobody's", Why.UNKNOWN, t -> with(t.allowed(), Optional.of("made-up"), t.cookie())),
                row("a state that was used", Why.UNKNOWN, t -> {
                    Connections.Callback callback = t.allowed();
                    t.parlour.authorisation.complete(with(callback, callback.state(), Optional.of("other")));
                    return callback;
                }),
                row("after ten minutes", Why.LATE, t -> {
                    Connections.Callback callback = t.allowed();
                    t.parlour.pass(Duration.ofMinutes(10));
                    return callback;
                }),
                row("another browser's cookie", Why.OTHER_BROWSER, t -> {
                    Secret other = t.parlour.authorisation.begin().cookie();
                    Connections.Callback callback = t.allowed();
                    return with(callback, callback.state(), Optional.of(other.reveal()));
                }),
                row("no cookie", Why.OTHER_BROWSER, t -> {
                    Connections.Callback callback = t.allowed();
                    return with(callback, callback.state(), Optional.empty());
                }),
                row(
                        "somebody said no",
                        Why.DECLINED,
                        t -> t.back(t.parlour
                                .world
                                .as("mona", t.parlour.now)
                                .declines(t.begun.address().toString()))),
                row("an error that we have no word for", Why.REFUSED, t -> {
                    Connections.Callback callback = t.allowed();
                    return new Connections.Callback(
                            Optional.empty(), callback.state(), Optional.of("<b>"), callback.cookie());
                }),
                row("neither code nor error", Why.REFUSED, t -> {
                    Connections.Callback callback = t.allowed();
                    return new Connections.Callback(
                            Optional.empty(), callback.state(), Optional.empty(), callback.cookie());
                }),
                row("a code of nobody's", Why.REFUSED, t -> {
                    Connections.Callback callback = t.allowed();
                    return new Connections.Callback(
                            Optional.of("x"), callback.state(), Optional.empty(), callback.cookie());
                }),
                row("a code that was got by another question", Why.REFUSED, t -> {
                    Begun other = t.parlour.authorisation.begin();
                    Connections.Callback theirs = Parlour.callback(
                            t.parlour
                                    .world
                                    .as("ann", t.parlour.now)
                                    .authorises(other.address().toString()),
                            Optional.empty());
                    Connections.Callback callback = t.allowed();
                    return new Connections.Callback(
                            theirs.code(), callback.state(), Optional.empty(), callback.cookie());
                }),
                row("an address for mail that nobody verified", Why.UNVERIFIED_EMAIL, t -> {
                    t.parlour.world.papers().unverified("mona");
                    return t.allowed();
                }),
                row("another client secret", Why.MISCONFIGURED, t -> {
                    Connections.Callback callback = t.allowed();
                    t.parlour.world.papers().client("other", Parlour.CALLBACK.toString());
                    return callback;
                }),
                row("another callback address", Why.MISCONFIGURED, t -> {
                    t.parlour.world.papers().client("s3cret-s3cret", "https://bellhop.example/elsewhere");
                    return t.allowed();
                }),
                row("no answer for the code", Why.NO_ANSWER, t -> t.struck("POST", Parlour.TOKEN)),
                row("no answer to who it is", Why.NO_ANSWER, t -> t.struck("GET", "/user")));
    }

    private Connections.Callback struck(String method, String path) {
        parlour.world.fault(Match.first(method, path), new DoneButLost(LOST));
        return allowed();
    }

    @Test
    void a_state_is_good_once_even_when_all_went_well() {
        Connections.Callback callback = allowed();
        complete(callback);

        assertThat(complete(callback)).isEqualTo(new Completed.Not(Why.UNKNOWN));
    }

    @Test
    void who_disconnects_is_forgotten_on_both_sides() {
        Secret access = parlour.connect("mona");
        Secret ann = parlour.connect("ann");

        assertThat(disconnect()).isEqualTo(Ended.BOTH);
        assertThat(parlour.access("mona")).isEmpty();
        assertThat(parlour.lives(access)).isFalse();
        assertThat(parlour.lives(ann)).isTrue();
        assertThat(parlour.access("ann")).contains(ann);
        assertThat(disconnect()).isEqualTo(Ended.NOT_CONNECTED);
    }

    @Test
    void with_a_token_that_has_ended_github_is_told_by_a_new_one() {
        parlour.connect("mona");
        parlour.pass(Duration.ofHours(9));

        assertThat(disconnect()).isEqualTo(Ended.BOTH);
        assertThat(parlour.access("mona")).isEmpty();
    }

    @Test
    void what_github_does_not_know_any_more_is_forgotten_here() {
        parlour.connect("mona");
        parlour.world.as("mona", parlour.now).revokes();

        assertThat(disconnect()).isEqualTo(Ended.HERE);
        assertThat(parlour.access("mona")).isEmpty();
    }

    @Test
    void without_an_answer_it_is_forgotten_here_and_said_so() {
        parlour.connect("mona");
        parlour.world.fault(Match.every("DELETE", GRANT), new NotDone(LOST));

        assertThat(disconnect()).isEqualTo(Ended.UNCONFIRMED);
        assertThat(parlour.access("mona")).isEmpty();
    }

    @Test
    void a_pair_that_another_replica_got_meanwhile_is_ended_too() {
        parlour.connect("mona");
        long id = parlour.world.scenery().person("mona");
        Renewals other = new Renewals(parlour.book, parlour.desk, () -> parlour.now, parlour.redaction);
        parlour.world.fault(Match.first("DELETE", GRANT), new NotDone(new Trouble.Says(404, "Not Found")));
        parlour.meanwhile.add(() -> other.refused(id, parlour.access("mona").orElseThrow()));

        assertThat(disconnect()).isEqualTo(Ended.BOTH);
        assertThat(parlour.access("mona")).isEmpty();
        assertThat(parlour.lines).containsExactly("DELETE " + GRANT, "POST " + Parlour.TOKEN, "DELETE " + GRANT);
    }

    private Ended disconnect() {
        return parlour.authorisation.disconnect(parlour.world.scenery().person("mona"));
    }

    private Completed complete(Connections.Callback callback) {
        return parlour.authorisation.complete(callback);
    }

    private Connections.Callback allowed() {
        return back(
                parlour.world.as("mona", parlour.now).authorises(begun.address().toString()));
    }

    private Connections.Callback back(String address) {
        return Parlour.callback(address, Optional.of(begun.cookie()));
    }

    private Optional<String> cookie() {
        return Optional.of(begun.cookie().reveal());
    }

    private static Connections.Callback with(
            Connections.Callback callback, Optional<String> state, Optional<String> cookie) {
        return new Connections.Callback(callback.code(), state, callback.error(), cookie);
    }

    private static Arguments row(String what, Why why, Function<AuthorisationTest, Connections.Callback> callback) {
        return Arguments.of(what, why, callback);
    }
}
