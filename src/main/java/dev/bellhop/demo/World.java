package dev.bellhop.demo;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A GitHub with a Copilot in it. It owns no thread and no clock: it is told what time it is whenever somebody asks, and
 * what is due by then has happened. The same seed and the same questions give the same world.
 */
public final class World {
    /** A demo may run for weeks. */
    private static final int REMEMBERED = 10_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Works works;
    private final Ground ground;
    private final Deque<Seen> seen = new ArrayDeque<>();

    public World(long seed, Links links) {
        works = new Works(seed, links);
        ground = works.ground;
    }

    /** Who and what is in it. */
    public Scenery scenery() {
        return new Scenery(this);
    }

    /** With what people show who they are. */
    public Papers papers() {
        return new Papers(this);
    }

    /** What can be seen of it. */
    public Looks looks() {
        return new Looks(this);
    }

    public Response answer(Request request, Instant now) {
        return locked(() -> {
            ground.agenda.until(now);
            String caller = works.front.name(request, now);
            Response response = works.weather.answer(request, caller, now);
            seen.add(new Seen(now, caller, request.harmless(), response));
            if (seen.size() > REMEMBERED) {
                seen.removeFirst();
            }
            return response;
        });
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

    // How agents go about their work.

    public void copilot(Script script) {
        locked(() -> works.copilot.script = script);
    }

    public void copilot(Pace pace) {
        locked(() -> works.copilot.pace = pace);
    }

    /** From now on what pull requests change is tested: that begins after the eyes, and ends when a pull request would come. */
    public void tests(Pace pace) {
        locked(() -> works.pulls.trials.pace = Optional.of(pace));
    }

    /** What is tested from now on passes, or fails. */
    public void passes(boolean passing) {
        locked(() -> works.pulls.trials.passing = passing);
    }

    /** How agent tasks go from now on. */
    public void tasks(TaskScript script) {
        locked(() -> works.tasks.script = script);
    }

    /** What the next agents that push for somebody change, where they would change nothing in particular. */
    public void habit(Change change) {
        locked(() -> ground.habit = Optional.of(change));
    }

    // What people do in it.

    public Acts as(String login, Instant now) {
        Account.Kind kind = login.endsWith("[bot]") ? Account.Kind.BOT : Account.Kind.USER;
        return new Acts(this, Hand.of(locked(() -> ground.store.account(login, kind)), now));
    }

    /** Where its code is cloned from and pushed to. */
    public Git git() {
        return new Git(this);
    }

    // What goes wrong in it.

    public void fault(Match match, Fault fault) {
        locked(() -> {
            works.weather.plan(match, fault);
            return fault;
        });
    }

    public void heal() {
        locked(() -> {
            works.weather.clear();
            return works;
        });
    }

    // What comes out of it.

    /** The webhooks to be sent now; each is given out once. */
    public List<Parcel> parcels() {
        return locked(ground.post::collect);
    }

    /** What the receiver said, with 0 for one that did not answer. */
    public void delivered(Parcel parcel, int status, Instant now) {
        locked(() -> {
            ground.post.delivered(parcel.id(), status, now);
            return parcel;
        });
    }

    public List<Seen> requests() {
        return locked(() -> List.copyOf(seen));
    }

    /** The id of the App that webhooks are for. */
    public long app() {
        return locked(() -> ground.store.apps.getFirst().id());
    }

    // For the room itself.

    <T> T locked(Supplier<T> act) {
        lock.lock();
        try {
            return act.get();
        } finally {
            lock.unlock();
        }
    }

    Repository here(String fullName) {
        return ground.store
                .repository(fullName)
                .orElseThrow(() -> new IllegalArgumentException("no repository " + fullName));
    }

    Issue issueAt(String fullName, int number) {
        return here(fullName)
                .issue(number)
                .orElseThrow(() -> new IllegalArgumentException("no issue " + fullName + "#" + number));
    }

    Works works() {
        return works;
    }

    Ground ground() {
        return ground;
    }

    Consent consent() {
        return new Consent(ground);
    }
}
