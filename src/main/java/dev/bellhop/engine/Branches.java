package dev.bellhop.engine;

import dev.bellhop.run.Fact;
import dev.bellhop.run.Pull;
import dev.bellhop.run.Repo;
import java.util.List;
import java.util.Optional;

/**
 * What became of a branch that we named. Every call may end in a {@link Fault}; what is not there is told apart from what
 * may not be seen.
 */
public interface Branches {

    /** By its name now, with its newest commit. */
    record Branch(String name, String head) {}

    /** How many commits the head has that the base has not, and the paths that they touch: those of 300 files at most. */
    record Changes(int ahead, List<String> paths) {
        public Changes {
            paths = List.copyOf(paths);
        }
    }

    record Opening(String title, String head, String base, String body, boolean draft) {}

    /** Pull requests from that branch of the repository itself, in every state, newest first. */
    List<Pull> pulls(Repo repo, String branch);

    /** From a branch of the repository itself, opened by us or with a token of ours. */
    Optional<Pull> pull(Repo repo, int number);

    Optional<Branch> branch(Repo repo, String branch);

    /** How the checks of its newest commit stand; nothing where it is gone, or they may not be seen. */
    Optional<Fact.ChecksSeen> checks(Repo repo, String branch);

    /** The branch on which all work ends, where nobody names another. */
    String usual(Repo repo);

    /** Of branches or commits. */
    Changes changes(Repo repo, String base, String head);

    /** The new pull request, or the one that is open already; {@link #pulls} is its twin. */
    Pull open(Repo repo, Opening opening);

    /** Where the repository's submodules are to be had, as it is written there; none where there are none. */
    List<String> submodules(Repo repo, String ref);
}
