package dev.bellhop.copilot;

import dev.bellhop.http.Credential;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One list of a person and a repository serves all who ask for it shortly after each other. */
final class TaskLists {
    private static final int MOST = 1_000;

    private final Tasks tasks;
    private final Duration fresh;
    private final Map<Key, Slot> slots = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Slot> eldest) {
            return size() > MOST;
        }
    };

    TaskLists(Tasks tasks, Duration fresh) {
        this.tasks = tasks;
        this.fresh = fresh;
    }

    private record Key(String owner, String repository) {}

    private record Kept(Instant at, List<SeenTask> tasks) {}

    private static final class Slot {
        private Optional<Kept> kept = Optional.empty();
    }

    /** Whoever comes while a list is on its way waits for that one. */
    List<SeenTask> latest(Credential person, Repository repository, Instant now) {
        Slot slot = slot(new Key(person.owner(), repository.fullName().toLowerCase(Locale.ROOT)));
        synchronized (slot) {
            Kept kept = slot.kept
                    .filter(one -> now.isBefore(one.at().plus(fresh)) && !now.isBefore(one.at()))
                    .orElseGet(() -> new Kept(now, tasks.latest(person, repository)));
            slot.kept = Optional.of(kept);
            return kept.tasks();
        }
    }

    private synchronized Slot slot(Key key) {
        return slots.computeIfAbsent(key, _ -> new Slot());
    }
}
