package dev.bellhop;

import dev.bellhop.engine.Door;
import dev.bellhop.engine.Envelope;
import dev.bellhop.store.Library;
import dev.bellhop.web.CustomAgents;
import dev.bellhop.web.EdgeParts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The house that stands now, if there are credentials to build one with, and those at work in it. Another takes its place
 * while the process goes on: who comes in finds the next one at once, and it is worked in when those at work in the last
 * one have gone.
 */
final class Premises {
    private static final Logger LOG = LoggerFactory.getLogger(Premises.class);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final House.Ground ground;
    private final SecretKeys keys;
    private final Bell bell;
    private final ScheduledExecutorService mover = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("mover").factory());
    private volatile Standing now;
    private Optional<Hands> hands = Optional.empty();
    private volatile boolean closing;

    private record Standing(Settings settings, Optional<House> house, EdgeParts.Lobby lobby) {}

    /** Nobody is at work yet. */
    Premises(Settings settings, SecretKeys keys, House.Ground ground, Bell bell) {
        this.ground = ground;
        this.keys = keys;
        this.bell = bell;
        this.now = build(settings);
    }

    /** Those who work in the first house begin. */
    synchronized void open() {
        if (hands.isPresent()) {
            return;
        }
        hands = now.house().map(this::hands);
        hands.ifPresent(first -> first.begin(() -> prepare(now)));
    }

    /** Nothing has changed when it throws. Whoever leaves does not move any more: the next start finds what is stored. */
    synchronized void move(Settings next) {
        if (closing) {
            return;
        }
        Standing standing = build(next);
        Optional<Hands> gone = hands;
        now = standing;
        hands = standing.house().map(this::hands);
        Optional<Hands> come = hands;
        mover.execute(() -> {
            gone.ifPresent(Hands::stop);
            come.ifPresent(others -> begin(standing, others));
        });
    }

    /** Tried again until it is done, or they have gone: a house in which nobody works would not be noticed. */
    private void begin(Standing standing, Hands who) {
        if (closing) {
            return;
        }
        try {
            who.begin(() -> prepare(standing));
        } catch (RuntimeException e) {
            LOG.error("The work cannot begin; trying again", e);
            var _ = mover.schedule(() -> begin(standing, who), AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** By whoever moves, and so never while they do. */
    void each(Duration pause, Runnable look) {
        var _ = mover.scheduleWithFixedDelay(
                () -> guard(look), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void guard(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            LOG.warn("What is stored cannot be looked at; trying again", e);
        }
    }

    Settings settings() {
        return now.settings();
    }

    boolean isOccupied() {
        return now.house().isPresent();
    }

    EdgeParts.Lobby lobby() {
        return now.lobby();
    }

    /** The door of whichever house stands when somebody knocks. */
    Door.Verdict judge(Envelope envelope, Instant at) {
        return now.house().map(House::door).orElseGet(House::closedDoor).judge(envelope, at);
    }

    private Standing build(Settings settings) {
        settings.secrets().forEach(ground.redaction()::keep);
        Optional<House> house = settings.app().map(app -> House.build(settings, app, keys.marker(), ground));
        EdgeParts.Lobby lobby = new EdgeParts.Lobby(
                house.flatMap(House::connections),
                house.map(House::readers),
                keys.marker(),
                settings.github().web().toString(),
                new CustomAgents(
                        House.enterprise(settings, Github.api(settings.github(), ground.street())),
                        house.map(House::agents),
                        ground.redaction()),
                house.map(this::office));
        return new Standing(settings, house, lobby);
    }

    /** What was just pressed need not wait for the next look. */
    private EdgeParts.Office office(House house) {
        return new EdgeParts.Office(
                (press, at) -> {
                    house.bellboy().press(press, at);
                    bell.ring();
                },
                house.handedOver(),
                house.postroom().replays(),
                house.postroom().postbox());
    }

    private Hands hands(House house) {
        return new Hands(
                new Workers(house.engine(), ground.library(), ground.clock(), bell),
                new Listening(house.streams(), ground.clock()));
    }

    /** Nobody waits for GitHub to answer how it sends webhooks. */
    private void prepare(Standing standing) {
        standing.house().ifPresent(house -> {
            house.engine().begin(ground.clock().instant());
            if (!standing.settings().post().pulls()) {
                Thread.ofVirtual().name("hook-form").start(house.postroom().form()::straighten);
            }
        });
    }

    /** Whatever anybody is at: from here on nothing more of it is written down. */
    void abandon(Library library) {
        last().ifPresent(Hands::drop);
        library.close();
        mover.shutdownNow();
    }

    /** What is under way is finished. False when something was not, and is looked for at the next start. */
    boolean leave() {
        Optional<Hands> last = last();
        mover.close();
        return last.map(Hands::stop).orElse(true);
    }

    /** After them nobody comes. */
    private synchronized Optional<Hands> last() {
        closing = true;
        return hands;
    }
}
