package dev.bellhop.run;

import java.time.Instant;
import java.util.Comparator;

/** A pull request as it was seen at one time of its own clock. */
public record Pull(
        long repo, int number, String title, String url, String head, State state, Instant created, Instant updated) {

    private static final Comparator<Pull> BY_AGE =
            Comparator.comparing(Pull::created).thenComparingLong(Pull::repo).thenComparingInt(Pull::number);
    private static final Comparator<Pull> BY_SIGHTING = Comparator.comparing(Pull::updated)
            .thenComparing(Pull::state)
            .thenComparing(Pull::finished)
            .thenComparing(Pull::title);

    /** In the order in which one outlives another that was seen in the same second. */
    public enum State {
        DRAFT,
        OPEN,
        CLOSED,
        MERGED
    }

    public Handle handle() {
        return Handle.pull(repo, number);
    }

    /**
     * Which of two sightings to believe, whichever came first: of one pull request the newer, of two the one that was
     * opened first, because an agent's first answer is the one that people already look at.
     */
    Pull over(Pull other) {
        if (repo != other.repo || number != other.number) {
            return BY_AGE.compare(this, other) <= 0 ? this : other;
        }
        return BY_SIGHTING.compare(this, other) >= 0 ? this : other;
    }

    /** Copilot takes its mark out of the title when it is done, often in the second of its last push. */
    private boolean finished() {
        return !title.startsWith("[WIP]");
    }
}
