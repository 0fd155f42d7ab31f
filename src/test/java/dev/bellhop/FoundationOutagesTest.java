package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellhop.text.Secret;
import dev.bellhop.web.EdgeParts;
import java.io.UncheckedIOException;
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
    void a_code_that_is_spent_is_not_lost_with_the_first_transaction() {
        replicas.meanwhile(() -> replicas.outages.fail("change", 2));
        assertThat(here.foundation().found(CODE)).isEmpty();
        assertThat(here.foundation().founded()).isTrue();
        assertThat(replicas.stored()).containsEntry("GITHUB_APP_ID", new Secret("1"));
    }

    @Test
    void what_was_stored_without_an_answer_is_our_app_and_not_that_of_another() {
        replicas.meanwhile(() -> replicas.outages.loseAnswer("change", 1));
        assertThat(here.foundation().found(CODE)).isEmpty();
        assertThat(here.foundation().founded()).isTrue();
    }

    @Test
    void what_cannot_be_stored_is_not_said_to_be() {
        replicas.meanwhile(() -> replicas.outages.fail("change", 3));
        assertThatThrownBy(() -> here.foundation().found(CODE)).isInstanceOf(UncheckedIOException.class);
        assertThat(replicas.stored()).isEmpty();
    }

    @Test
    void what_is_stored_and_cannot_be_used_yet_is_said_to_be_and_used_later() {
        replicas.outages.fail("accounts", 2);
        assertThat(here.foundation().found(CODE)).isEmpty();
        assertThat(here.foundation().settled()).isFalse();
        assertThat(here.foundation().founded()).isFalse();
        assertThatThrownBy(() -> here.holdings().takeUp()).isInstanceOf(UncheckedIOException.class);
        here.holdings().takeUp();
        assertThat(here.foundation().settled()).isTrue();
        assertThat(here.foundation().founded()).isTrue();
    }

    @Test
    void what_another_stored_and_cannot_be_used_yet_is_taken_up_later() {
        Replicas.Replica there = replicas.open(Map.of());
        assertThat(here.foundation().found(CODE)).isEmpty();
        replicas.outages.fail("accounts", 1);
        assertThatThrownBy(() -> there.holdings().takeUp()).isInstanceOf(UncheckedIOException.class);
        there.holdings().takeUp();
        assertThat(there.foundation().founded()).isTrue();
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
