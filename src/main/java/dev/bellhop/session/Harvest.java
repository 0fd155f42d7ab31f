package dev.bellhop.session;

import dev.bellhop.engine.Branches;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Place;
import dev.bellhop.run.Pull;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Run;
import dev.bellhop.run.SessionFact;
import dev.bellhop.run.SessionFact.Warning;
import dev.bellhop.run.Way;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What came of the work at GitHub: the branch that we named, its pull request, and what people should look at. */
final class Harvest {
    private static final int MOST_NAMED = 5;

    private final Branches branches;

    Harvest(Branches branches) {
        this.branches = branches;
    }

    List<Fact> look(Place place, Run run, Instant now, boolean ended) {
        Way.Seat seat = run.attempt().task().way().seat().orElseThrow();
        dev.bellhop.run.Mount work = seat.mounts().getFirst();
        Repo repo = work.beside(place.repo());
        List<Pull> pulls = branches.pulls(repo, seat.branch());
        List<Fact> facts =
                new ArrayList<>(pulls.stream().map(Fact.PullSeen::new).toList());
        if (pulls.isEmpty() || ended) {
            Optional<Branches.Branch> branch = branches.branch(repo, seat.branch());
            facts.add(new SessionFact.BranchSeen(now, branch.map(Branches.Branch::head)));
            if (branch.isPresent() && ended) {
                facts.addAll(warnings(repo, work.base(), seat.branch(), now));
            }
        }
        return facts;
    }

    private List<Fact> warnings(Repo repo, String base, String branch, Instant now) {
        List<String> paths = branches.changes(repo, base.isEmpty() ? branches.usual(repo) : base, branch)
                .paths();
        List<Fact> facts = new ArrayList<>();
        named(paths, path -> path.startsWith(".github/workflows/"))
                .ifPresent(names -> facts.add(new SessionFact.Warned(Warning.WORKFLOWS_CHANGED, now, names)));
        named(paths, Harvest::isForAgents)
                .ifPresent(names -> facts.add(new SessionFact.Warned(Warning.AGENT_SETTINGS_CHANGED, now, names)));
        return facts;
    }

    /** What the next agent will be told. */
    private static boolean isForAgents(String path) {
        return path.equals(".github/bellhop.yml")
                || path.equals(".github/copilot-instructions.md")
                || path.startsWith(".github/agents/")
                || path.startsWith(".github/instructions/")
                || path.startsWith(".claude/")
                || path.endsWith("AGENTS.md")
                || path.endsWith("CLAUDE.md");
    }

    private static Optional<String> named(List<String> paths, Predicate<String> which) {
        List<String> all = paths.stream().filter(which).distinct().sorted().toList();
        String names = all.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.size() > MOST_NAMED ? names + " and " + (all.size() - MOST_NAMED) + " more" : names);
    }
}
