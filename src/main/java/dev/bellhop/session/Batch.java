package dev.bellhop.session;

import java.util.List;
import java.util.Optional;

/** Events in their order. Some may have been given before; the cursor is of the last that was seen, now or before. */
record Batch(List<SessionEvent> events, Optional<Cursor> cursor) {
    Batch {
        events = List.copyOf(events);
    }

    static Batch of(List<SessionEvent> events, Optional<Cursor> before) {
        Optional<Cursor> after = before;
        for (SessionEvent event : events) {
            Cursor here = Cursor.of(event);
            // An id of our own making means nothing to the platform.
            if (Events.isTheirs(event.id())) {
                after = Optional.of(after.map(cursor -> cursor.or(here)).orElse(here));
            }
        }
        return new Batch(events, after);
    }
}
