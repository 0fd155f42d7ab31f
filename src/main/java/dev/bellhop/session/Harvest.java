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
import dev.bellhop.run.WorkBranch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of the work at GitHub: the branch that we named, its pull request, and what people should look at. */
final class Harvest {
    private static final int MOST_NAMED = 5;

    /** GitHub names no more files of a comparison. */
    private static final int MOST_SHOWN = 300;

    private final Branches branches;

    Harvest(Branches branches) {
        this.branches = branches;
    }

    /** Why we look: the session's turn ended, or it named pull requests. */
    record Cause(Instant now, boolean ended, List<Opened> opened) {
        Cause {
            opened = List.copyOf(opened);
        }
    }

    /** A pull request of the session's from another branch than ours, and what it is about. */
    private record Other(Repo repo, String base, Pull pull) {}

    List<Fact> look(Place place, Run run, Cause cause) {
        Way.Seat seat = seat(run);
        dev.bellhop.run.Mount work = seat.mounts().getFirst();
        Repo repo = work.beside(place.repo());
        List<Pull> ours = branches.pulls(repo, seat.branch());
        List<Other> others = others(place, run, unknown(cause.opened(), ours));
        List<Pull> foreign = others.stream().map(Other::pull).toList();
        List<Fact> facts = new ArrayList<>(Seconds.followed(run, ours, foreign));
        Seconds.warning(run, ours, foreign).ifPresent(facts::add);
        if (ours.isEmpty() || cause.ended()) {
            Optional<Branches.Branch> branch = branches.branch(repo, seat.branch());
            facts.add(new SessionFact.BranchSeen(cause.now(), branch.map(Branches.Branch::head)));
            if (cause.ended()) {
                List<String> paths = new ArrayList<>();
                branch.ifPresent(_ -> paths.addAll(paths(repo, work.base(), seat.branch())));
                others.forEach(one ->
                        paths.addAll(paths(one.repo(), one.base(), one.pull().head())));
                facts.addAll(warnings(paths, cause.now()));
            }
        }
        checks(place, run).ifPresent(facts::add);
        return facts;
    }

    /** Of the pull request that is followed, while it may still be merged; nothing where they stand as was known. */
    private Optional<Fact.ChecksSeen> checks(Place place, Run run) {
        return run.pull()
                .filter(pull -> pull.state() == Pull.State.OPEN || pull.state() == Pull.State.DRAFT)
                .flatMap(pull -> Opened.in(pull.url())
                        .findFirst()
                        .flatMap(one -> mount(run, one))
                        .flatMap(mount -> branches.checks(mount.beside(place.repo()), pull.head())))
                .filter(seen -> run.facts().checks().filter(seen::isSame).isEmpty());
    }

    private static Way.Seat seat(Run run) {
        return run.attempt().task().way().seat().orElseThrow();
    }

    private static List<Opened> unknown(List<Opened> opened, List<Pull> ours) {
        return opened.stream()
                .filter(one -> ours.stream().map(Pull::url).noneMatch(one.url()::equalsIgnoreCase))
                .toList();
    }

    /** What it named, and what is followed already; only what GitHub itself says is of our hand and of this run's time. */
    private List<Other> others(Place place, Run run, List<Opened> opened) {
        String branch = seat(run).branch();
        Stream<Opened> followed = run.pull().filter(pull -> !pull.head().equals(branch)).map(Pull::url).stream()
                .flatMap(Opened::in);
        return Stream.concat(followed, opened.stream())
                .distinct()
                .flatMap(one -> other(place, run, one).stream())
                .filter(one -> !WorkBranch.is(one.pull().head()))
                .filter(one -> !one.pull().created().isBefore(run.request().at()))
                .toList();
    }

    private Optional<Other> other(Place place, Run run, Opened opened) {
        return mount(run, opened).flatMap(mount -> {
            Repo repo = mount.beside(place.repo());
            return branches.pull(repo, opened.number())
                    .filter(pull -> pull.url().equalsIgnoreCase(opened.url()))
                    .map(pull -> new Other(repo, mount.base(), pull));
        });
    }

    private static Optional<dev.bellhop.run.Mount> mount(Run run, Opened opened) {
        return seat(run).mounts().stream()
                .filter(mount -> mount.repo().equalsIgnoreCase(opened.repo()))
                .findFirst();
    }

    private List<String> paths(Repo repo, String base, String head) {
        return branches.changes(repo, base.isEmpty() ? branches.usual(repo) : base, head)
                .paths();
    }

    private static List<Fact> warnings(List<String> paths, Instant now) {
        List<Fact> facts = new ArrayList<>();
        if (paths.size() >= MOST_SHOWN) {
            facts.add(new SessionFact.Warned(Warning.NOT_ALL_SEEN, now, String.valueOf(paths.size())));
        }
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
                || ("/" + path).contains("/.claude/")
                || path.startsWith(".qoder/")
                || path.endsWith(".mcp.json")
                || path.endsWith("GEMINI.md")
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
