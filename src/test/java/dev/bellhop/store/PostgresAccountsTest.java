package dev.bellhop.store;

import static dev.bellhop.store.Given.NOON;
import static dev.bellhop.store.Given.after;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.AccountBook;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresAccountsTest extends AccountsContract {
    private static String url = "";
    private static Library first = new MemoryLedger("", Given.LEASE);

    private Optional<Library> later = Optional.empty();

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
        later.ifPresent(Library::close);
        later = Optional.empty();
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("TRUNCATE account, pending");
        }
    }

    @Override
    protected AccountBook book() {
        return later.orElse(first).accounts();
    }

    /** The one that crashed says nothing more; the server cannot tell it from one that is slow. */
    @Override
    protected AccountBook nextLife() {
        Library next = Store.open(url, "boot-2", Given.LEASE, Given.KEYS);
        later = Optional.of(next);
        return next.accounts();
    }

    @Test
    void what_another_replica_renews_is_left_to_it_until_it_lets_go() {
        AccountBook theirs = book();
        theirs.connect(MONA, "mona", LASTING);
        long epoch = theirs.find(MONA).orElseThrow().epoch();
        theirs.lease(MONA, epoch, NOON, after(60));

        AccountBook ours = nextLife();
        ours.release(MONA, epoch);
        assertThat(ours.lease(MONA, epoch, after(59), after(120))).isFalse();
        theirs.release(MONA, epoch);
        assertThat(ours.lease(MONA, epoch, after(59), after(120))).isTrue();
    }

    @Test
    void what_a_replica_renewed_when_it_closed_is_free_at_once() {
        AccountBook ours = nextLife();
        ours.connect(MONA, "mona", LASTING);
        long epoch = ours.find(MONA).orElseThrow().epoch();
        ours.lease(MONA, epoch, NOON, after(60));
        later.ifPresent(Library::close);
        later = Optional.empty();
        assertThat(book().lease(MONA, epoch, NOON, after(60))).isTrue();
    }
}
