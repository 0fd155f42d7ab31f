package dev.bellhop.demo;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** What makes things happen by themselves in a world, and stops when it is held: then it goes on by single steps. */
public final class Clockwork {
    private final Agenda agenda;
    private final ReentrantLock lock;

    /** The lock is that of the world. */
    public Clockwork(Agenda agenda, ReentrantLock lock) {
        this.agenda = agenda;
        this.lock = lock;
    }

    /** When something would happen next. */
    public Optional<Instant> next() {
        return locked(agenda::next);
    }

    /** Until it is released nothing happens by itself, however late it is. Whoever asks is answered. */
    public void hold() {
        locked(() -> agenda.held = true);
    }

    /** The one thing happens that is next, due or not. */
    public void step(Instant now) {
        locked(() -> {
            agenda.step(now);
            return now;
        });
    }

    /** It goes on as if no time had passed. */
    public void release(Instant now) {
        locked(() -> {
            agenda.release(now);
            return now;
        });
    }

    private <T> T locked(Supplier<T> act) {
        lock.lock();
        try {
            return act.get();
        } finally {
            lock.unlock();
        }
    }
}
