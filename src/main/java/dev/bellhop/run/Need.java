package dev.bellhop.run;

/** A question about the world that must be answered before an event can be decided. */
public sealed interface Need {

    /** What the person may do there, asked at the moment of acting. */
    record Permission(Repo repo, Person person) implements Need {}
}
