package dev.bellhop.engine;

import java.time.Duration;
import java.time.Instant;

/** What came before these times is let go: the bodies of deliveries, their ids, and what was written down of runs. */
public record Retention(Instant bodies, Instant guids, Instant stories) {
    public static final int DAYS_OF_BODIES = 30;
    private static final int DAYS_OF_GUIDS = 90;
    public static final int DAYS_OF_STORIES = 400;

    public static Retention at(Instant now) {
        return new Retention(
                now.minus(Duration.ofDays(DAYS_OF_BODIES)),
                now.minus(Duration.ofDays(DAYS_OF_GUIDS)),
                now.minus(Duration.ofDays(DAYS_OF_STORIES)));
    }

    /** Whether the beginning of the story is gone. While a run goes on its story is kept whole. */
    public boolean cuts(Story story) {
        return story.run().over()
                && story.run().request().at().isBefore(stories)
                && story.lines().stream().noneMatch(line -> line.at().isBefore(stories));
    }
}
