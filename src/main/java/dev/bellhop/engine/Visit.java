package dev.bellhop.engine;

import dev.bellhop.rules.RuleBook;
import dev.bellhop.rules.Rules;
import dev.bellhop.rules.Verdict;
import dev.bellhop.run.Found;
import dev.bellhop.run.Inspection;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Repo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** The doctor in one repository: what {@code /agent doctor} says of it, without an issue. */
public final class Visit {
    private final Supplier<Repo> finder;
    private final Forge forge;
    private final RuleBook book;
    private final Set<String> services;
    private Optional<Seen> seen = Optional.empty();

    /** The repository and its rules; or why there is nothing to be seen. */
    private sealed interface Seen {
        record Open(Repo repo, Verdict verdict) implements Seen {}

        record Closed(Problem problem) implements Seen {}

        record Dark(Fault fault) implements Seen {}
    }

    private record Look(String name, Function<Instant, Result> looking) implements Check {
        @Override
        public Result look(Instant now) {
            return looking.apply(now);
        }
    }

    /** Nobody looks for the repository before the first check does. */
    public Visit(Supplier<Repo> finder, Forge forge, RuleBook book, Set<String> services) {
        this.finder = finder;
        this.forge = forge;
        this.book = book;
        this.services = Set.copyOf(services);
    }

    public List<Check> checks() {
        return List.of(
                new Look("rules", _ -> rules()),
                new Look("labels", _ -> within((repo, rules) -> Inspection.labels(rules, forge.labels(repo)))),
                new Look("branch rules", _ -> within(this::branches)));
    }

    private Check.Result rules() {
        return switch (seen()) {
            case Seen.Open(Repo _, Verdict verdict) -> Check.Result.of(Inspection.rules(verdict));
            case Seen.Closed(Problem problem) ->
                Check.Result.fail(
                        "Not shown to the App: " + problem.detail() + ".",
                        "install the App there, and see that it may read contents");
            case Seen.Dark(Fault fault) -> throw fault;
        };
    }

    private Check.Result within(BiFunction<Repo, Rules, Found> look) {
        return switch (seen()) {
            case Seen.Open(Repo repo, Verdict.Right(Rules rules)) -> Check.Result.of(look.apply(repo, rules));
            case Seen.Open _ -> Check.Result.skip("Not looked at: the rules must be mended first.");
            case Seen.Closed _, Seen.Dark _ -> Check.Result.skip("Not looked at: the rules cannot be read.");
        };
    }

    private Found branches(Repo repo, Rules rules) {
        List<Found> all = Inspection.Pusher.of(rules, services).stream()
                .map(pusher -> Inspection.branch(pusher, forge.hindrances(repo, pusher.branch())))
                .toList();
        return Inspection.together(all);
    }

    /** Whoever comes while it is being asked for waits for that answer. */
    private synchronized Seen seen() {
        Seen one = seen.orElseGet(this::find);
        seen = Optional.of(one);
        return one;
    }

    private Seen find() {
        try {
            Repo repo = finder.get();
            return new Seen.Open(repo, book.read(forge.rules(repo)));
        } catch (Fault fault) {
            return fault.kind() instanceof Fault.Kind.Refused(Problem problem)
                    ? new Seen.Closed(problem)
                    : new Seen.Dark(fault);
        }
    }
}
