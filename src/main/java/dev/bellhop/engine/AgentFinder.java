package dev.bellhop.engine;

import dev.bellhop.run.RepoName;
import dev.bellhop.run.Shelves;

/** Finds the custom agents that may be named for a repository. Only reads. */
@FunctionalInterface
public interface AgentFinder {

    /** Ends in a {@link Fault} that says in words what cannot be found. */
    Shelves find(RepoName repo);
}
