package dev.bellhop.engine;

import dev.bellhop.run.Mount;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Proposals;
import dev.bellhop.run.Pull;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Run;
import dev.bellhop.run.Way;

/** Opens the pull request of an agent that only pushed, once. */
final class Openings {
    private final Branches branches;

    Openings(Branches branches) {
        this.branches = branches;
    }

    String open(Place place, Run run, Steps steps) {
        Way.Seat seat = run.attempt()
                .task()
                .way()
                .seat()
                .orElseThrow(() -> Fault.refused(new Problem(Problem.Code.INTERNAL, "no branch was named")));
        Mount work = seat.mounts().getFirst();
        Repo repo = work.beside(place.repo());
        return steps.once(
                "pull",
                _ -> branches.pulls(repo, seat.branch()).stream().map(Pull::url).findFirst(),
                () -> branches.open(
                                repo,
                                new Branches.Opening(
                                        Proposals.title(run), seat.branch(), base(repo, work), Proposals.body(run)))
                        .url());
    }

    private String base(Repo repo, Mount work) {
        return work.base().isEmpty() ? branches.usual(repo) : work.base();
    }
}
