package dev.bellhop.store;

import dev.bellhop.engine.Retention;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import java.util.function.Predicate;

/** In memory: lets go of what is older than it is kept. */
record MemoryExpiry(Memory memory, Retention before) {

    int take(int most) {
        int gone = memory.inbox().empty(before.bodies(), this::isIdle, most);
        gone += memory.inbox().drop(before.guids(), this::isIdle, most - gone);
        gone += memory.outbox().strip(before.stories(), Predicate.not(this::isActive), most - gone);
        return gone + memory.timeline().drop(before.stories(), Predicate.not(this::isActive), most - gone);
    }

    private boolean isIdle(String guid) {
        return memory.timeline().runs(Letters.traces(guid)).stream().noneMatch(this::isActive);
    }

    private boolean isActive(RunId run) {
        return memory.desks().run(run).filter(Predicate.not(Run::over)).isPresent();
    }
}
