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

    private final World world;
    private final DemoSessions sessions;
    private volatile Tempo tempo = Tempo.USUAL;

    Conductor(World world, DemoSessions sessions) {
        this.world = world;
        this.sessions = sessions;
        begin();
    }

    Tempo tempo() {
        return tempo;
    }

    void tempo(Tempo next) {
        tempo = next;
        begin();
        switch (next) {
            case STEPS -> clockworks().forEach(Clockwork::hold);
            case USUAL, FAST -> clockworks().forEach(one -> one.release(Instant.now()));
        }
    }

    /** Another play, in which nothing is left of how the last one was played. */
    void begin() {
        pace(tempo.times());
    }

    /** How many times as fast as usual agents work, for this play alone. */
    void pace(int times) {
        Pace pace = new Pace(
                MOMENT.dividedBy(times),
                MOMENT.multipliedBy(3).dividedBy(times),
                MOMENT.multipliedBy(9).dividedBy(times));
        world.copilot(pace);
        world.tests(pace);
        sessions.anthropic().platform().pace(pace);
        sessions.qoder().platform().pace(pace);
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
