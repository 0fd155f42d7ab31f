package dev.bellhop.run;

import java.time.Instant;

/** What a person asked, as the signed payload said it. */
public record Request(Person by, String label, Instant at, String trace, Issue issue) {}
