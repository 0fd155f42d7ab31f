package dev.bellhop.session;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** How far a session's events were seen. */
record Cursor(Instant at, String id) {
    static Cursor of(SessionEvent event) {
        return new Cursor(event.at(), event.id());
    }

    /** The later of the two; of two at the same time the one that was given later. */
    Cursor or(Cursor other) {
        return other.at.isBefore(at) ? this : other;
    }

    static Optional<Cursor> parse(String text) {
        int space = text.indexOf(' ');
        try {
            return space < 0
                    ? Optional.empty()
                    : Optional.of(new Cursor(Instant.parse(text.substring(0, space)), text.substring(space + 1)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** To be stored. */
    @Override
    public String toString() {
        return at + " " + id;
    }
}
