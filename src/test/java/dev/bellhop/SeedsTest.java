package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Worlds made of dice: people, webhooks, GitHub and the process go wrong in every way at once, and all ends well. */
class SeedsTest {
    @Test
    void towns_in_memory() {
        live(100, _ -> TownGround.memory());
    }

    @Tag("dear")
    @Test
    void a_thousand_towns_in_memory() {
        live(1_000, _ -> TownGround.memory());
    }

    @Tag("dear")
    @Test
    void a_few_towns_on_files(@TempDir Path home) {
        live(4, seed -> TownGround.sqlite(home.resolve("town-" + seed + ".db")));
    }

    @Tag("dear")
    @Test
    void a_few_towns_over_the_wire() {
        live(4, _ -> TownGround.loopback());
    }

    @Tag("soak")
    @Test
    void ten_thousand_towns_in_memory() {
        live(10_000, _ -> TownGround.memory());
    }

    @Tag("soak")
    @Test
    void two_hundred_towns_on_files(@TempDir Path home) {
        live(200, seed -> TownGround.sqlite(home.resolve("town-" + seed + ".db")));
    }

    @Tag("soak")
    @Test
    void twenty_towns_over_the_wire() {
        live(20, _ -> TownGround.loopback());
    }

    private static void live(int seeds, LongFunction<TownGround> grounds) {
        Instant begin = Instant.now();
        List<String> broken = LongStream.range(0, seeds)
                .parallel()
                .mapToObj(seed -> lives(seed, grounds.apply(seed)))
                .flatMap(Optional::stream)
                .toList();
        System.out.println(seeds + " towns lived in "
                + Duration.between(begin, Instant.now()).toSeconds() + " s.");
        assertThat(broken).isEmpty();
    }

    /** The first thing that is broken. */
    private static Optional<String> lives(long seed, TownGround ground) {
        try (ground) {
            return new SeedsTown(seed, ground).live().stream().findFirst().map(what -> "seed=" + seed + ": " + what);
        } catch (RuntimeException e) {
            throw new IllegalStateException("seed=" + seed, e);
        }
    }
}
