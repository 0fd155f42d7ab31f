package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellhop.demo.Request;
import dev.bellhop.engine.Lease;
import dev.bellhop.engine.Ledger;
import dev.bellhop.engine.Letter;
import dev.bellhop.engine.Waking;
import dev.bellhop.json.Json;
import dev.bellhop.run.Alarm;
import dev.bellhop.run.Handle;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Subject;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a run is looked at sooner than it would be, and what happens where that is asked too often. */
class WakingTest {
    private final Town town = new Town();
    private RunId run = new RunId("");
    private Handle handle = new Handle("");

    /** It is to be looked at in a while. */
    @BeforeEach
    void a_run_is_at_work() {
        town.looking("1h");
        town.label();
        town.pass(Duration.ofSeconds(10));
        Request asked = Request.of("GET", "/repos/" + Town.REPO).bearing(town.hello.personToken());
        long repo =
                Json.parse(town.world.answer(asked, town.now).body()).at("id").number();
        Subject issue = new Subject(repo, 1);
        run = town.ledger().open(issue, Set.of(), town.now).desk().active().orElseThrow();
        handle = Handle.awaited(issue);
        assertThat(due()).isAfter(at(600));
    }

    @Test
    void a_run_is_looked_at_at_once() {
        Waking waking = waking();
        assertThat(looks(1, () -> waking.look(handle, town.now))).isEqualTo(1);
        assertThat(looks(600, () -> {})).isZero();
    }

    @Test
    void the_look_that_is_due_anyway_is_left_to_whoever_is_at_it() {
        town.ledger().put(new Letter.Ring(new Alarm(run, Alarm.Kind.LOOK, at(0))), at(0));
        Lease.Inbox looking = claim(0);
        waking().look(handle, at(1));

        town.ledger().later(looking, at(5));
        assertThat(claim(1).letter()).isEqualTo(new Letter.Ring(new Alarm(run, Alarm.Kind.HINT, at(1))));
        assertThat(due()).isEqualTo(at(5));
    }

    @Test
    void nobody_else_is_woken() {
        assertThat(waking().look(Handle.session("sesn_1"), at(0))).isFalse();

        assertThat(due()).isAfter(at(600));
    }

    @Test
    void what_is_asked_while_somebody_looks_is_not_lost() {
        Waking waking = waking();
        waking.look(handle, at(0));
        Lease.Inbox looking = claim(0);

        assertThat(waking.look(handle, at(0).plusMillis(300))).isTrue();
        town.ledger().later(looking, at(3_000));
        assertThat(due()).isEqualTo(at(1));
        assertThat(claim(1).letter()).isEqualTo(new Letter.Ring(new Alarm(run, Alarm.Kind.HINT, at(1))));
    }

    @Test
    void looks_that_go_on_and_on_keep_a_growing_distance_until_it_is_quiet() {
        Waking waking = waking();
        for (int due : new int[] {0, 1, 3, 7, 15, 31, 47, 63}) {
            assertThat(waking.look(handle, at(due).minusMillis(due == 0 ? 0 : 500)))
                    .isTrue();
            assertThat(due()).as("after %s seconds", due).isEqualTo(at(due));
            waking.look(handle, at(due).minusMillis(100));
            assertThat(due()).isEqualTo(at(due));
            claim(due);
        }

        waking.look(handle, at(63 + 32));
        assertThat(due()).isEqualTo(at(63 + 32));
        claim(63 + 32);
        waking.look(handle, at(63 + 32).plusMillis(1));
        assertThat(due()).isEqualTo(at(63 + 33));
    }

    @Test
    void one_that_could_not_be_stored_is_asked_for_again() {
        Waking broken = new Waking(full(town.ledger()));
        assertThatThrownBy(() -> broken.look(handle, at(0))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> broken.look(handle, at(0))).isInstanceOf(IllegalStateException.class);
    }

    /** A thousand a second for ten minutes. */
    @Test
    void a_flood_makes_fewer_looks_than_there_may_be_and_each_comes_to_its_end() {
        Waking waking = waking();
        long looks = looks(600, () -> {
            for (int i = 0; i < 1_000; i++) {
                waking.look(handle, town.now);
            }
        });

        assertThat(looks).isBetween(30L, 45L);
        assertThat(town.ledger().queue(town.now).dead()).isZero();
    }

    /** 100 at once, and one each 4.3 seconds: 240 in ten minutes. */
    @Test
    void even_rings_without_any_distance_make_no_more_looks_than_there_may_be() {
        long looks = looks(
                600, () -> town.ledger().put(new Letter.Ring(new Alarm(run, Alarm.Kind.LOOK, town.now)), town.now));

        assertThat(looks).isBetween(200L, 240L);
    }

    /** In so many seconds. */
    private long looks(int seconds, Runnable flood) {
        int before = town.world.requests().size();
        for (int second = 0; second < seconds; second++) {
            flood.run();
            town.pass(Duration.ofSeconds(1));
        }
        return town.world.requests().stream()
                .skip(before)
                .filter(seen -> seen.request().path().endsWith("/timeline"))
                .count();
    }

    private static Ledger full(Ledger ledger) {
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (_, method, args) -> {
                    if (method.getName().equals("put")) {
                        throw new IllegalStateException("the disk is full");
                    }
                    return method.invoke(ledger, args);
                });
    }

    private Waking waking() {
        return new Waking(town.ledger());
    }

    private Instant at(int seconds) {
        return Town.NOON.plusSeconds(60L + seconds);
    }

    private Instant due() {
        return town.nextDue().orElseThrow();
    }

    private Lease.Inbox claim(int second) {
        return (Lease.Inbox) town.ledger().claim(at(second)).orElseThrow();
    }
}
