package dev.bellhop.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.Check;
import dev.bellhop.engine.Lease;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Run;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresLedgerTest extends RetentionContract {
    private static String url = "";
    private static Library first = new MemoryLedger("", Given.LEASE);

    private Optional<Library> later = Optional.empty();
    private int lives = 1;

    @BeforeAll
    static void open() {
        url = Postgres.newDatabase();
        first = Store.open(url, "boot-1", Given.LEASE, Given.KEYS);
    }

    @AfterAll
    static void close() {
        first.close();
    }

    @AfterEach
    void empty() throws SQLException {
        closeLaterLife();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "TRUNCATE delivery, inbox, kept, desk, run, claim, handle, outbox, step, timeline, account, pending,"
                            + " fixture, pass, listener, setting");
        }
    }

    @Override
    protected Library library() {
        return later.orElse(first);
    }

    /** The one that crashed says nothing more; the server cannot tell it from one that is slow. */
    @Override
    protected Library nextLife() {
        closeLaterLife();
        later = Optional.of(Store.open(url, "boot-" + ++lives, Given.LEASE, Given.KEYS));
        return library();
    }

    @Test
    void a_replica_whose_clock_is_off_is_not_ready() {
        Check clock = library().checks().getFirst();
        Instant now = Instant.now();
        assertThat(clock.look(now).holds()).isTrue();
        assertThat(clock.look(now.plusSeconds(10)).holds()).isFalse();
        assertThat(clock.look(now.minusSeconds(10)).holds()).isFalse();
    }

    @Test
    void what_another_replica_holds_is_left_to_it_until_the_lease_runs_out() {
        Run run = Given.run("r");
        started(run, new Effect.Status(run.id()));
        Lease held = effect(Given.NOON);

        Library other = nextLife();

        assertThat(other.claim(Given.after(119))).isEmpty();
        assertThat(other.claim(Given.NOON.plus(Given.LEASE)).orElseThrow().epoch())
                .isGreaterThan(held.epoch());
    }

    @Test
    void what_a_replica_held_when_it_closed_is_free_at_once() {
        first.receive(Given.delivery("g1"));
        nextLife();
        letter(Given.NOON);

        closeLaterLife();

        assertThat(silentEnds(letter(Given.NOON))).isZero();
    }

    private void closeLaterLife() {
        later.ifPresent(Library::close);
        later = Optional.empty();
    }
}
