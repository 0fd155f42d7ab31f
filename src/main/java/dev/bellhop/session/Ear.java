package dev.bellhop.session;

import dev.bellhop.engine.Letter;
import dev.bellhop.engine.SessionBook.Holder;
import dev.bellhop.run.SessionFact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What is heard over one stream and was not told yet. */
final class Ear {
    /** Whoever has so much to tell at once is read about in the list. */
    private static final int MOST = 500;

    /** What decides about a run is looked at, but not more often than this. */
    private static final Duration LOOKS = Duration.ofSeconds(5);

    private final Holder holder;
    private final Set<String> seen = new HashSet<>();
    private final List<SessionFact> facts = new ArrayList<>();
    private final Stream stream;
    private final Chronicle chronicle;
    private Optional<String> last = Optional.empty();
    private Optional<Runnable> hangUp = Optional.empty();
    private Instant looked = Instant.EPOCH;
    private boolean decisive;
    private boolean begun;
    private boolean open;
    private boolean closed;

    /** Where there is something to hear, from that time on. */
    record Stream(String session, Instant from, Consumer<Listener> listen) {}

    Ear(Holder holder, Stream stream) {
        this.holder = holder;
        this.stream = stream;
        this.chronicle = new Chronicle(stream.session());
    }

    Holder holder() {
        return holder;
    }

    synchronized boolean isDue(Instant now) {
        return !begun && !closed && !stream.from().isAfter(now);
    }

    synchronized void begin() {
        begun = true;
    }

    /** Until the stream ends. */
    void listen(Listener listener) {
        stream.listen().accept(listener);
    }

    /** False when it was closed before. */
    synchronized boolean open() {
        open = !closed;
        return open;
    }

    synchronized boolean wasOpen() {
        return open;
    }

    synchronized void begins(Runnable end) {
        hangUp = Optional.of(end);
        if (closed) {
            end.run();
        }
    }

    synchronized void heard(SessionEvent event) {
        if (!seen.add(event.id())) {
            return;
        }
        if (decides(event)) {
            decisive = true;
        } else {
            chronicle.facts(event).forEach(facts::add);
            last = Optional.of(event.id());
        }
        if (seen.size() > MOST) {
            seen.clear();
        }
        if (facts.size() > MOST) {
            close();
        }
    }

    /** How a turn ends and what is asked comes to a run with all that is to be seen then, at GitHub too. */
    private static boolean decides(SessionEvent event) {
        return switch (event) {
            case SessionEvent.Idle _,
                    SessionEvent.Terminated _,
                    SessionEvent.Deleted _,
                    SessionEvent.Trouble _,
                    SessionEvent.CustomUsed _ -> true;
            case SessionEvent.Running _,
                    SessionEvent.Rescheduled _,
                    SessionEvent.Said _,
                    SessionEvent.ToolUsed _,
                    SessionEvent.McpUsed _,
                    SessionEvent.ToolAnswered _,
                    SessionEvent.Spent _,
                    SessionEvent.UserSaid _,
                    SessionEvent.UserAnswered _,
                    SessionEvent.UserInterrupted _,
                    SessionEvent.Other _ -> false;
        };
    }

    synchronized Optional<Letter> tell() {
        Optional<Letter> letter = facts.isEmpty()
                ? Optional.empty()
                : last.map(event -> new Letter.Heard(holder.run(), holder.attempt(), event, facts));
        facts.clear();
        return letter;
    }

    /** Whether it is time to look, which is then done. */
    synchronized boolean wantsLook(Instant now) {
        boolean wants = decisive && !looked.plus(LOOKS).isAfter(now);
        if (wants) {
            decisive = false;
            looked = now;
        }
        return wants;
    }

    synchronized void close() {
        closed = true;
        hangUp.ifPresent(Runnable::run);
    }
}
