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

    /** An agent did something; somebody may propose a change of the rules, and it may concern others. */
    record Told(Event.Told event, Optional<Event.Proposed> proposed, Optional<Wide> noticed) implements Reading {}

    /** It concerns every run of an installation or of some repositories. */
    record Wide(Scope scope, Change change) implements Reading {}

    /** Somebody pushed to the default branch, where the rules may have been; and it may concern others. */
    record Pushed(Repo repo, Optional<Wide> noticed) implements Reading {}

    /** A person does not let us act for them any more. */
    record Revoked(long person) implements Reading {}

    /** It asks nothing of us; why, in words. */
    record Nothing(String why) implements Reading {}

    /** What it means to many runs. */
    default Optional<Wide> wide() {
        return switch (this) {
            case Wide wide -> Optional.of(wide);
            case Told told -> told.noticed();
            case Pushed pushed -> pushed.noticed();
            case Asked _, Revoked _, Nothing _ -> Optional.empty();
        };
    }

    sealed interface Scope {
        record Installation(long id) implements Scope {}

        record Repositories(Set<Long> ids) implements Scope {}
    }
}
