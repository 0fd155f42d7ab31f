package dev.bellhop.platform;

import dev.bellhop.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One session: what it was made of, and how it stands. */
final class Session {
    /** What is read of a session says for a moment that it runs, when its events say already that it does not. */
    private static final Duration LAG = Duration.ofSeconds(1);

    final Making made;
    final List<Mount> mounts = new ArrayList<>();
    final Log log = new Log();
    final Usage usage = new Usage();
    /** What the agent has still to do in this turn. */
    final Deque<Step> plan = new ArrayDeque<>();
    /** What it waits for, by the event that asks. */
    final Map<String, Awaited> pending = new LinkedHashMap<>();
    /** Where the messages stand that it has not read. */
    final Deque<Integer> unread = new ArrayDeque<>();

    final List<String> heard = new ArrayList<>();
    final Workplace place = new Workplace();
    String title = "";
    Json metadata = Json.object();
    Json agent = Json.object();
    Instant updated;
    Optional<Long> budget = Optional.empty();
    State state = State.IDLE;
    Instant since = Instant.EPOCH;
    String stop = "";
    int turns;
    boolean interrupted;
    Optional<Instant> archived = Optional.empty();
    boolean deleted;

    Session(Making made) {
        this.updated = made.at();
        this.made = made;
    }

    enum State {
        IDLE,
        RUNNING,
        RESCHEDULING,
        TERMINATED
    }

    /** What never changes, but for the tools of the agent. */
    record Making(Ids ids, String environment, List<String> vaults, Script script, Instant at) {}

    record Ids(String session, String thread) {}

    /** What becomes of an answer. */
    interface Awaited {
        void answered(Json event, Instant at);
    }

    String id() {
        return made.ids().session();
    }

    boolean isOver() {
        return deleted || archived.isPresent() || state == State.TERMINATED;
    }

    boolean isRunning() {
        return state == State.RUNNING || state == State.RESCHEDULING;
    }

    boolean isCapped() {
        return stop.equals("budget_reached")
                && state == State.IDLE
                && budget.filter(most -> usage.cents() >= most).isPresent();
    }

    State shown(Instant now) {
        if (archived.isPresent()) {
            return State.TERMINATED;
        }
        return state == State.IDLE && now.isBefore(since.plus(LAG)) ? State.RUNNING : state;
    }

    /** All that it was told so far. */
    String told() {
        return String.join("\n", heard);
    }
}
