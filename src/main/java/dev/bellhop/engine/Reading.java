package dev.bellhop.engine;

import dev.bellhop.run.Change;
import dev.bellhop.run.Event;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Subject;
import java.util.Optional;
import java.util.Set;

/** What a delivery means. */
public sealed interface Reading {

    /** A person asks something of us. */
    record Asked(Event event, Subject issue) implements Reading {}

    /** An agent did something; and somebody may propose a change of the rules. */
    record Told(Event.Told event, Optional<Event.Proposed> proposed) implements Reading {}

    /** It concerns every run of an installation or of some repositories. */
    record Wide(Scope scope, Change change) implements Reading {}

    /** Somebody pushed to the default branch, where the rules may have been. */
    record Pushed(Repo repo) implements Reading {}

    /** A person does not let us act for them any more. */
    record Revoked(long person) implements Reading {}

    /** It asks nothing of us; why, in words. */
    record Nothing(String why) implements Reading {}

    sealed interface Scope {
        record Installation(long id) implements Scope {}

        record Repositories(Set<Long> ids) implements Scope {}
    }
}
