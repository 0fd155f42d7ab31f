package dev.bellhop.rules;

import java.util.Optional;

/** What an agent is sent back for by itself: how often for failed checks, and which reviews. */
public record Repair(Optional<Setting<Long>> checks, Optional<Setting<Reviews>> reviews) {
    static final Repair NONE = new Repair(Optional.empty(), Optional.empty());

    /** Reviews that mention the bot, or none. */
    public enum Reviews {
        MENTION,
        NEVER
    }

    Repair over(Repair below) {
        return new Repair(checks.or(below::checks), reviews.or(below::reviews));
    }
}
