package dev.bellhop.platform;

import dev.bellhop.demo.Clockwork;
import dev.bellhop.demo.Fault;
import dev.bellhop.demo.Match;
import dev.bellhop.demo.Pace;
import dev.bellhop.demo.Request;
import dev.bellhop.demo.Response;
import dev.bellhop.demo.Seen;
import dev.bellhop.demo.World;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A managed platform with agents in it. It owns no thread and no clock: it is told what time it is whenever somebody
 * asks, and what is due by then has happened. The same seed and the same questions give the same platform.
 */
public final class Platform {
    private static final int REMEMBERED = 10_000;
    private static final Response STREAM = Response.text(200, "text/event-stream", "");

    private final ReentrantLock lock = new ReentrantLock();
    private final Ground ground;
    private final String key;
    private final Work work;
    private final Weather weather;
    private final Streams streams;
    private final Deque<Seen> seen = new ArrayDeque<>();

    /** Whose platform it is. */
    public enum Kind {
        ANTHROPIC,
        QODER
    }

    /** Its agents clone, push and open pull requests in the GitHub that is given. */
    public Platform(Kind kind, long seed, World github) {
        ground = new Ground(kind, seed, github);
        key = ground.dice.key();
        work = new Work(ground);
        Events events = new Events(ground, work);
        Front front = new Front(
                ground,
                new Gate(kind, key),
                List.of(
                        new Agents(ground).routes(),
                        new Environments(ground).routes(),
                        new Vaults(ground).routes(),
                        new Credentials(ground).routes(),
                        new Sessions(ground, work, events).routes(),
                        new Resources(ground).routes(),
                        events.routes(),
                        new Cancels(ground, work).routes(),
                        new Models(ground).routes(),
                        new Outputs(ground).routes()));
        weather = new Weather(front);
        streams = new Streams(ground, front, weather);
    }

    /** Everything but the stream. */
    public Response answer(Request request, Instant now) {
        return locked(() -> {
            ground.agenda.until(now);
            Response response = weather.answer(request, now);
            see(request, response, now);
            return response;
        });
    }

    /** {@code GET …/events/stream}. */
    public Feed stream(Request request, Instant now) {
        return locked(() -> {
            ground.agenda.until(now);
            Feed feed = streams.open(request, now, tail -> new Listened(this, tail));
            see(request, feed instanceof Feed.Refused refused ? refused.response() : STREAM, now);
            return feed;
        });
    }

    private void see(Request request, Response response, Instant now) {
        seen.add(new Seen(now, "", request.without("Authorization").without("x-api-key"), response));
        if (seen.size() > REMEMBERED) {
            seen.removeFirst();
        }
    }

    /** What makes things happen by themselves. */
    public Clockwork clockwork() {
        return new Clockwork(ground.agenda, lock);
    }

    /** When something happens next by itself. */
    public Optional<Instant> next() {
        return locked(ground.agenda::next);
    }

    /** Lets everything happen that is due. */
    public void tick(Instant now) {
        locked(() -> {
            ground.agenda.until(now);
            return now;
        });
    }

    /** One that it takes. */
    public String key() {
        return key;
    }

    /** How sessions go that are made from now on. */
    public void script(Script script) {
        locked(() -> ground.script = script);
    }

    /** What every session changes first, from now on. */
    public void habit(Edit edit) {
        locked(() -> ground.habit = Optional.of(edit));
    }

    public void pace(Pace pace) {
        locked(() -> ground.pace = pace);
    }

    public void plan(Match match, Fault fault) {
        locked(() -> {
            weather.plan(match, fault);
            return fault;
        });
    }

    /** How the streams go that are opened from now on. */
    public void streams(StreamFault fault) {
        locked(() -> streams.fault = fault);
    }

    public void heal() {
        locked(() -> {
            weather.clear();
            streams.fault = new StreamFault.None();
            return weather;
        });
    }

    // What people do by hand, whatever the session is doing.

    public void deleteByHand(String id, Instant now) {
        locked(() -> {
            ground.agenda.until(now);
            work.delete(ground.session(id), now);
            return id;
        });
    }

    public void archiveByHand(String id, Instant now) {
        locked(() -> {
            ground.agenda.until(now);
            work.archive(ground.session(id), now);
            return id;
        });
    }

    // What is there, and what comes out of it.

    public List<SessionView> sessions() {
        return locked(
                () -> ground.sessions.values().stream().map(SessionView::of).toList());
    }

    public List<VaultView> vaults() {
        return locked(() -> ground.vaults.values().stream().map(VaultView::of).toList());
    }

    public List<Seen> seen() {
        return locked(() -> List.copyOf(seen));
    }

    /** What is to be sent now to whoever wants to know; each is given out once. */
    public List<Notice> notices() {
        return locked(() -> {
            List<Notice> all = List.copyOf(ground.notices);
            ground.notices.clear();
            return all;
        });
    }

    <T> T locked(Supplier<T> act) {
        lock.lock();
        try {
            return act.get();
        } finally {
            lock.unlock();
        }
    }
}
