package dev.bellhop.run;

/** How a run was over. It never begins again; another request is another run. */
public sealed interface Ended {

    record Merged() implements Ended {}

    /** The pull request was closed without a merge. */
    record Closed() implements Ended {}

    record Failed(Problem problem) implements Ended {}

    /** Somebody said stop. */
    record Stopped(Person by) implements Ended {}

    /** The comment that asked was deleted before anything was started. */
    record Withdrawn() implements Ended {}

    /** The App or the repository went away under the run. */
    record Abandoned(Change.Cause cause) implements Ended {}
}
