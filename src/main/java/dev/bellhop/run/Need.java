package dev.bellhop.run;

/** A question about the world, and what kind of answer it has. An event cannot be decided before it is asked. */
public sealed interface Need<A> {

    /** What the person may do there, asked at the moment of acting. */
    record Permission(Repo repo, Person person) implements Need<Standing> {}
}
