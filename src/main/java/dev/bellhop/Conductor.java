package dev.bellhop;

import dev.bellhop.demo.Clockwork;
import dev.bellhop.demo.Pace;
import dev.bellhop.demo.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** How fast agents work, and what they do next where that is asked for. */
final class Conductor {
    private static final Duration MOMENT = Duration.ofSeconds(1);

    /** More than any agents have open. */
    private static final int MOST_STEPS = 10_000;

    private final World world;
    private final DemoSessions sessions;
    private volatile Tempo tempo = Tempo.USUAL;

    Conductor(World world, DemoSessions sessions) {
        this.world = world;
        this.sessions = sessions;
        pace(tempo.times());
    }

    Tempo tempo() {
        return tempo;
    }

    void tempo(Tempo next) {
        tempo = next;
        pace(next.times());
        switch (next) {
            case STEPS -> clockworks().forEach(Clockwork::hold);
            case USUAL, FAST -> clockworks().forEach(one -> one.release(Instant.now()));
        }
    }

    /** How many times as fast as usual agents work. */
    private void pace(int times) {
        Pace pace = new Pace(
                MOMENT.dividedBy(times),
                MOMENT.multipliedBy(3).dividedBy(times),
                MOMENT.multipliedBy(9).dividedBy(times));
        world.copilot(pace);
        world.tests(pace);
        sessions.anthropic().platform().pace(pace);
        sessions.qoder().platform().pace(pace);
    }

    /** Where agents stand still, those of earlier plays do the rest at once: the next step is one of the play to come. */
    void finish() {
        boolean more = tempo == Tempo.STEPS;
        for (int steps = 0; more && steps < MOST_STEPS; steps++) {
            more = step();
        }
    }

    /** False where nobody has anything to do. */
    boolean step() {
        Optional<Clockwork> first = clockworks()
                .filter(one -> one.next().isPresent())
                .min(Comparator.comparing(one -> one.next().orElse(Instant.MAX)));
        first.ifPresent(one -> one.step(Instant.now()));
        return first.isPresent();
    }

    private Stream<Clockwork> clockworks() {
        return Stream.of(
                world.clockwork(),
                sessions.anthropic().platform().clockwork(),
                sessions.qoder().platform().clockwork());
    }
}
