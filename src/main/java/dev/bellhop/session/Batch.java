package dev.bellhop.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events in their order. Some may have been given before; the cursor is of the last that was seen, now or before. */
record Batch(List<SessionEvent> events, Optional<Cursor> cursor) {
    Batch {
        events = List.copyOf(events);
    }

    static Batch of(List<SessionEvent> events, Optional<Cursor> before) {
        Optional<Cursor> after = before;
        for (SessionEvent event : events.subList(0, settled(events))) {
            Cursor here = Cursor.of(event);
            // An id of our own making means nothing to the platform.
            if (Events.isTheirs(event.id())) {
                after = Optional.of(after.map(cursor -> cursor.or(here)).orElse(here));
            }
        }
        return new Batch(events, after);
    }

    /** How many come before a tool that still runs. It is read again with its result, which does not say what was done. */
    private static int settled(List<SessionEvent> events) {
        List<SessionEvent> open = new ArrayList<>();
        Map<String, SessionEvent> used = new HashMap<>();
        for (SessionEvent event : events) {
            switch (event) {
                case SessionEvent.ToolUsed _, SessionEvent.McpUsed _ -> {
                    used.put(event.id(), event);
                    open.add(event);
                }
                case SessionEvent.ToolAnswered answered ->
                    Optional.ofNullable(used.get(answered.of())).ifPresent(open::remove);
                case SessionEvent.Idle idle -> {
                    if (idle.reason() != SessionEvent.Stop.REQUIRES_ACTION) {
                        open.clear();
                    }
                }
                case SessionEvent.Terminated _, SessionEvent.Deleted _ -> open.clear();
                case SessionEvent.Running _,
                        SessionEvent.Rescheduled _,
                        SessionEvent.Trouble _,
                        SessionEvent.Said _,
                        SessionEvent.CustomUsed _,
                        SessionEvent.Spent _,
                        SessionEvent.UserSaid _,
                        SessionEvent.UserAnswered _,
                        SessionEvent.UserInterrupted _,
                        SessionEvent.Other _ -> {}
            }
        }
        return open.isEmpty() ? events.size() : events.indexOf(open.getFirst());
    }
}
