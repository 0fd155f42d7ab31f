package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.text.Secret;
import dev.bellhop.web.EdgeParts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a setup when the database is away for a moment, or the process is about to stop. */
class FoundationOutagesTest {
    private static final Secret CODE = new Secret(Replicas.CODE);
    private static final Secret KEY = new Secret("a-key");

    @TempDir
    private Path home;

    private Replicas replicas;
    private Replicas.Replica here;

    @BeforeEach
    void open() {
        replicas = new Replicas(home);
        here = replicas.open(Map.of());
    }

    @AfterEach
    void close() {
        replicas.close();
    }

    @Test
    void work_that_cannot_begin_begins_later() {
        replicas.outages.fail("remind", 1);
        assertThat(here.foundation().found(CODE)).isEmpty();
        until(this::worked);
        assertThat(replicas.outages.over()).isTrue();
    }

    @Test
    void the_next_house_is_worked_in_also_when_nobody_ever_worked_in_the_last_one() {
        replicas.outages.fail("remind", 2);
        assertThat(here.foundation().found(CODE)).isEmpty();
        assertThat(here.foundation().set("QODER_PAT", KEY)).isEmpty();
        until(this::worked);
    }

    @Test
    void who_leaves_does_not_move_any_more() {
        assertThat(here.foundation().found(CODE)).isEmpty();
        EdgeParts.Lobby lobby = here.premises().lobby();
        here.premises().leave();
        assertThat(here.foundation().set("QODER_PAT", KEY)).isEmpty();
        assertThat(replicas.stored()).containsEntry("QODER_PAT", KEY);
        assertThat(here.premises().lobby()).isSameAs(lobby);
    }

    /** The first turn of all asks GitHub for its list of deliveries. */
    private boolean worked() {
        return replicas.asked().stream().anyMatch(path -> path.contains("/app/hook/deliveries"));
    }

    private static void until(BooleanSupplier so) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!so.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
