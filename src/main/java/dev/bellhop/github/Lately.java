package dev.bellhop.github;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was found out lately and need not be asked again so soon. */
final class Lately {
    private static final int MOST = 2_000;

    private final Duration lasting;
    private final Map<Long, Instant> found = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Instant> eldest) {
            return size() > MOST;
        }
    };

    Lately(Duration lasting) {
        this.lasting = lasting;
    }

    synchronized void add(long id, Instant now) {
        found.put(id, now);
    }

    synchronized boolean contains(long id, Instant now) {
        Instant at = found.get(id);
        return at != null && now.isBefore(at.plus(lasting));
    }
}
