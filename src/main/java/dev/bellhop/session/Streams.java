package dev.bellhop.session;

import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Letter;
import dev.bellhop.engine.Listeners;
import dev.bellhop.engine.SessionBook.Holder;
import dev.bellhop.run.Alarm;
import dev.bellhop.run.RunId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to sessions while they work, so that they are looked at seldom. The list stays the truth: it is read when a
 * stream begins, when it breaks, when something decisive was heard, and every ten minutes; only that says how far it was
 * read. Whoever owns threads asks once a second what is to be done on them.
 */
public final class Streams {
    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

    /** Between two looks at a session that is heard. */
    private static final Duration REST = Duration.ofMinutes(10);

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration RENEWAL = Duration.ofSeconds(20);

    private final Ground ground;
    private final Limits limits;
    private final Map<Holder, Ear> ears = new ConcurrentHashMap<>();
    private final Pauses pauses = new Pauses();
    private Instant renewed = Instant.EPOCH;

    /** Who is the name of this process. */
    public record Ground(Listeners listeners, BiConsumer<Letter, Instant> post, InstantSource clock, String who) {}

    /** How many streams there may be, and after which silence one is broken. */
    public record Limits(int most, Duration silence) {
        public static final Limits USUAL = new Limits(200, Duration.ofSeconds(90));
    }

    public Streams(Ground ground, Limits limits) {
        this.ground = ground;
        this.limits = limits;
    }

    /** Where its platform can go on from the last event, that is the cursor's. */
    void want(Holder holder, Platform platform, String session, Optional<Cursor> since) {
        if (ears.size() < limits.most()) {
            Ear.Stream stream = new Ear.Stream(
                    session,
                    pauses.until(holder),
                    listener -> platform.listen(session, since, limits.silence(), listener));
            ears.putIfAbsent(holder, new Ear(holder, stream));
        }
    }

    /** Nobody needs to listen to it any more, here or in another process. */
    void leave(Holder holder) {
        pauses.forget(holder);
        if (ground.listeners().isHeard(holder, now())) {
            ground.listeners().dismiss(holder);
        }
        Optional.ofNullable(ears.remove(holder)).ifPresent(Ear::close);
    }

    /** Until when what is heard is enough. */
    Optional<Instant> rest(Holder holder) {
        Instant now = now();
        return ground.listeners().isHeard(holder, now) ? Optional.of(now.plus(REST)) : Optional.empty();
    }

    /**
     * Tells what was heard, and gives what is to be run on threads of its own, each for as long as its stream lasts. One
     * begins at a time, so that many streams together do not use up what may be read.
     */
    public List<Runnable> round(Instant now) {
        if (!renewed.plus(RENEWAL).isAfter(now)) {
            renewed = now;
            renew(now);
        }
        ears.values().forEach(ear -> tell(ear, now));
        return ears.values().stream()
                .filter(ear -> ear.isDue(now))
                .filter(ear -> !isElsewhere(ear, now))
                .findFirst()
                .map(this::begun)
                .stream()
                .toList();
    }

    private Runnable begun(Ear ear) {
        ear.begin();
        return () -> listen(ear);
    }

    private boolean isElsewhere(Ear ear, Instant now) {
        boolean elsewhere = ground.listeners().isHeard(ear.holder(), now);
        if (elsewhere) {
            ears.remove(ear.holder());
        }
        return elsewhere;
    }

    private void renew(Instant now) {
        Set<Holder> still = ground.listeners().goOn(ground.who(), now, now.plus(LEASE));
        ears.values().stream()
                .filter(ear -> ear.wasOpen() && !still.contains(ear.holder()))
                .forEach(Ear::close);
        for (Holder holder : ground.listeners().lapsed(now)) {
            look(holder.run(), now);
            ground.listeners().dismiss(holder);
        }
    }

    private void tell(Ear ear, Instant now) {
        try {
            ear.tell().ifPresent(letter -> ground.post().accept(letter, now));
            if (ear.wantsLook(now)) {
                look(ear.holder().run(), now);
            }
        } catch (RuntimeException e) {
            // What could not be told is to be looked at, however long that takes.
            ear.close();
            throw e;
        }
    }

    private void look(RunId run, Instant now) {
        ground.post().accept(new Letter.Ring(new Alarm(run, Alarm.Kind.HINT, now)), now);
    }

    private void listen(Ear ear) {
        Instant begun = now();
        try {
            ear.listen(hearing(ear));
        } catch (Fault fault) {
            LOG.debug("The stream of {} broke: {}", ear.holder(), fault.why());
        } finally {
            ended(ear, begun);
        }
    }

    private Listener hearing(Ear ear) {
        return new Listener() {
            @Override
            public void begins(Runnable hangUp) {
                ear.begins(hangUp);
            }

            @Override
            public void opened() {
                Instant now = now();
                boolean ours = ground.listeners().begin(ear.holder(), ground.who(), now, now.plus(LEASE));
                if (ours && ear.open()) {
                    look(ear.holder().run(), now);
                } else {
                    ear.close();
                }
            }

            @Override
            public void heard(SessionEvent event) {
                ear.heard(event);
            }
        };
    }

    /** Whoever was left is not heard of any more. */
    private void ended(Ear ear, Instant begun) {
        Instant now = now();
        if (!ears.remove(ear.holder(), ear)) {
            return;
        }
        pauses.broke(ear.holder(), begun, now);
        ground.listeners().end(ear.holder(), ground.who());
        tell(ear, now);
        if (ear.wasOpen()) {
            look(ear.holder().run(), now);
        }
    }

    /** All streams end, and what they would have told is looked at, here in the next life or in another process. */
    public void close() {
        ears.values().forEach(Ear::close);
    }

    private Instant now() {
        return ground.clock().instant();
    }
}
