package dev.bellhop.store;

import dev.bellhop.engine.Listeners;
import dev.bellhop.engine.SessionBook.Holder;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who hears whom, for simulated worlds and tests. */
final class MemoryListeners implements Listeners {
    private final Map<Holder, Listener> all = new HashMap<>();

    private record Listener(String who, Instant until) {}

    @Override
    public synchronized boolean begin(Holder holder, String who, Instant now, Instant until) {
        boolean free = Optional.ofNullable(all.get(holder))
                .filter(known -> !known.who().equals(who) && known.until().isAfter(now))
                .isEmpty();
        if (free) {
            all.put(holder, new Listener(who, until));
        }
        return free;
    }

    @Override
    public synchronized Set<Holder> goOn(String who, Instant now, Instant until) {
        Set<Holder> still = all.entrySet().stream()
                .filter(known -> known.getValue().who().equals(who)
                        && known.getValue().until().isAfter(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        still.forEach(holder -> all.put(holder, new Listener(who, until)));
        return still;
    }

    @Override
    public synchronized boolean isHeard(Holder holder, Instant now) {
        return Optional.ofNullable(all.get(holder))
                .filter(known -> known.until().isAfter(now))
                .isPresent();
    }

    @Override
    public synchronized void end(Holder holder, String who) {
        all.computeIfPresent(holder, (_, known) -> known.who().equals(who) ? null : known);
    }

    @Override
    public synchronized void dismiss(Holder holder) {
        all.remove(holder);
    }

    @Override
    public synchronized List<Holder> lapsed(Instant now) {
        return all.entrySet().stream()
                .filter(known -> !known.getValue().until().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }
}
