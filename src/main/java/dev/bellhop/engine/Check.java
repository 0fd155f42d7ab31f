package dev.bellhop.engine;

import java.time.Instant;

/** Something that must hold for us to be ready for work. */
public interface Check {
    String name();

    /** May throw, which is a failure too. */
    Result look(Instant now);

    /** The detail is for the open: no secret, no name of a person. */
    record Result(boolean ok, String detail) {}
}
