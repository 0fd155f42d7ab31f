package dev.bellhop;

import dev.bellhop.demo.Parcel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Carries the webhooks: in order and at once, unless it is one of another kind. */
interface TownPost {
    TownPost PROMPT = (fresh, _) -> fresh;

    /** What is to be handed over now, of what is fresh and of what still lies there. */
    List<Parcel> carry(List<Parcel> fresh, Instant now);

    /** When the next of those that still lie there is due. */
    default Optional<Instant> next() {
        return Optional.empty();
    }
}
