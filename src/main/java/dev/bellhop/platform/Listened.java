package dev.bellhop.platform;

import java.time.Instant;
import java.util.List;

/** A stream, under the same lock as everything else of its platform. */
record Listened(Platform platform, Tail tail) implements Feed.Open {

    @Override
    public List<String> linesUntil(Instant now) {
        platform.tick(now);
        return platform.locked(() -> tail.until(now));
    }

    @Override
    public boolean isOver() {
        return platform.locked(tail::isOver);
    }

    @Override
    public StreamFault fault() {
        return tail.fault();
    }
}
