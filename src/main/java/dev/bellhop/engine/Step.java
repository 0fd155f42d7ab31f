package dev.bellhop.engine;

import java.time.Instant;
import java.util.Optional;

/** A step whose intent is written down. Without a remote result it is in doubt. */
public record Step(String name, Instant intent, int misses, Optional<String> remote) {

    /** The same step, about to be taken once more: what was missed before says nothing about this time. */
    public Step again(Step intended) {
        return new Step(name, intent, intended.misses, remote);
    }
}
