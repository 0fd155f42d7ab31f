package dev.bellhop.store;

import java.time.Instant;
import java.util.Optional;

/** A row that could be leased. */
record Waiting<K>(K key, Instant due) {

    /** Of two that fell due at the same time the letter goes first. */
    static boolean letterFirst(Optional<Waiting<Long>> letter, Optional<Waiting<String>> effect) {
        return letter.isPresent()
                && effect.stream()
                        .noneMatch(other -> other.due().isBefore(letter.get().due()));
    }
}
