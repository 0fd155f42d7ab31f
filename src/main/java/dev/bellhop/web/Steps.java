package dev.bellhop.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where somebody is in the setup: the step that they look at, those that are done, and what has just happened. */
record Steps(Optional<SetupStep> here, Set<SetupStep> done, News news) {
    Steps {
        done = Set.copyOf(done);
    }

    List<SetupStep> all() {
        return List.of(SetupStep.values());
    }

    boolean isHere(SetupStep step) {
        return here.equals(Optional.of(step));
    }

    boolean isDone(SetupStep step) {
        return done.contains(step);
    }

    String title() {
        return here.map(SetupStep::title).orElse("");
    }

    Optional<SetupStep> onwards() {
        return here.flatMap(SetupStep::next);
    }

    /** The first that is not done. */
    SetupStep open() {
        return all().stream().filter(step -> !isDone(step)).findFirst().orElse(SetupStep.PRACTICE);
    }

    boolean isBegun() {
        return open() != SetupStep.GITHUB;
    }
}
