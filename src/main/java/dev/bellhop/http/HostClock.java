package dev.bellhop.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The time as the other side has it, learned from its answers: what it judges by time, it judges by its own. */
public final class HostClock implements InstantSource {
    private static final Logger LOG = LoggerFactory.getLogger(HostClock.class);

    /** An answer's date is rounded to a second and has travelled; less than this is no difference. */
    private static final Duration NOTABLE = Duration.ofSeconds(5);

    private final InstantSource ours;
    private volatile Duration ahead = Duration.ZERO;

    public HostClock(InstantSource ours) {
        this.ours = ours;
    }

    @Override
    public Instant instant() {
        return theirs(ours.instant());
    }

    /** A moment of our clock, as the other side would have written it down. */
    public Instant theirs(Instant moment) {
        return moment.plus(ahead);
    }

    /** Waiting is done by our clock. */
    public Instant ours(Instant moment) {
        return moment.minus(ahead);
    }

    void learn(Answer answer) {
        answer.header("date").flatMap(Limits::instant).ifPresent(date -> {
            Duration seen = Duration.between(ours.instant(), date);
            Duration now = seen.abs().compareTo(NOTABLE) > 0 ? seen : Duration.ZERO;
            if (now.minus(ahead).abs().compareTo(NOTABLE) > 0) {
                LOG.warn("the clock of {} is {} s off ours", answer.call().uri().getHost(), now.toSeconds());
            }
            ahead = now;
        });
    }
}
