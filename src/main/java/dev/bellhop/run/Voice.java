package dev.bellhop.run;

import java.time.Instant;

/** What somebody said on an issue. */
public record Voice(Person by, Instant at, String text) {}
