package dev.bellhop.demo;

import java.time.Duration;

/** How long after the assignment Copilot looks, opens its pull request and is done. */
public record Pace(Duration eyes, Duration pull, Duration done) {
    public static final Pace USUAL = new Pace(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(40));
}
