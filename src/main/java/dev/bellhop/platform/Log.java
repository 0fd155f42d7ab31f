package dev.bellhop.platform;

import dev.bellhop.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What happened in a session: as it is listed, and as it goes over the streams, where people's events come twice. */
final class Log {
    static final String PROCESSED = "processed_at";

    private final List<Entry> history = new ArrayList<>();
    private final List<Json> frames = new ArrayList<>();

    private record Entry(Instant at, Json json) {}

    void add(Json event, Instant at) {
        history.add(new Entry(at, event));
        frames.add(event);
    }

    /** Where the next one will stand. */
    int next() {
        return history.size();
    }

    Json at(int place) {
        return history.get(place).json();
    }

    /** The agent has taken notice of it. */
    void stamp(int place, Instant at) {
        Entry old = history.get(place);
        Json stamped = old.json().with(PROCESSED, at);
        history.set(place, new Entry(old.at(), stamped));
        frames.add(stamped);
    }

    List<Json> until(Instant last) {
        return history.stream()
                .filter(entry -> !entry.at().isAfter(last))
                .map(Entry::json)
                .toList();
    }

    List<Json> frames() {
        return frames;
    }
}
