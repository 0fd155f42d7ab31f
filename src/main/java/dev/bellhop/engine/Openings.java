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
        Repo repo = at(place.repo(), work);
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

    /** Another repository is known by its name alone. */
    private static Repo at(Repo here, Mount work) {
        if (work.repo().equalsIgnoreCase(here.fullName())) {
            return here;
        }
        String[] parts = work.repo().split("/", 2);
        return new Repo(0, here.installation(), parts[0], parts[1]);
    }
}
