package dev.bellhop.engine;

import dev.bellhop.run.Mount;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Proposals;
import dev.bellhop.run.Pull;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Run;
import dev.bellhop.run.Way;
import dev.bellhop.text.Redaction;

/** Opens the pull request of an agent that only pushed, once. */
final class Openings {
    private final Branches branches;
    private final Redaction redaction;
    private final String pages;

    Openings(Branches branches, Redaction redaction, String pages) {
        this.branches = branches;
        this.redaction = redaction;
        this.pages = pages;
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
                                        redaction.clean(Proposals.title(run)),
                                        seat.branch(),
                                        base(repo, work),
                                        redaction.clean(Proposals.body(run, pages)),
                                        seat.draft()))
                        .url());
    }

    private String base(Repo repo, Mount work) {
        return work.base().isEmpty() ? branches.usual(repo) : work.base();
    }
}
