package dev.bellhop.copilot;

import dev.bellhop.run.Place;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Task;

/** A way for one person to have Copilot on an issue. GitHub takes the same in two languages. */
sealed interface Doorway permits Rest, Graphql {

    /** Whether Copilot is among the assignees now, by GitHub's own answer. */
    boolean assign(Place place, Task task);

    /** Writes an issue that Copilot is on from the first moment. */
    Born file(Repo repo, Paper paper, Task task);

    /** Without the right to push, assignees are left out of an answer and nothing is said. */
    record Born(int number, boolean assigned) {}
}
