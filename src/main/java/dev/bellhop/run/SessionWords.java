package dev.bellhop.run;

import dev.bellhop.text.Harmless;
import dev.bellhop.text.Quoted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What is said of a managed session: its steps, its questions, its price, and what people should look at. */
final class SessionWords {
    private static final Harmless AGENTS_WORDS = new Harmless("github.com", 3_000);
    private static final long MINUTE = 60;

    private SessionWords() {}

    /** Of the steps on the way only those that were taken; of the others it is not known whether they will be. */
    static String steps(Run run) {
        Sitting sitting = run.facts().sitting();
        String taken = sitting.deeds().keySet().stream()
                .filter(deed -> deed != SessionFact.Deed.PUSHED)
                .sorted()
                .map(deed -> "- [x] " + step(deed) + "\n")
                .collect(Collectors.joining());
        boolean pushed = sitting.pushed() || mayHavePushed(sitting);
        String branch = run.attempt().task().way().seat().map(Way.Seat::branch).orElse("");
        return taken + (pushed ? "- [x] " : "- [ ] ") + "Pushed `" + branch + "`\n";
    }

    /** Somewhere; unless its branch was not there afterwards. */
    private static boolean mayHavePushed(Sitting sitting) {
        return Optional.ofNullable(sitting.deeds().get(SessionFact.Deed.PUSHED))
                .filter(did -> sitting.branch()
                        .filter(seen -> seen.at().isAfter(did.at()))
                        .isEmpty())
                .isPresent();
    }

    private static String step(SessionFact.Deed deed) {
        return switch (deed) {
            case READ -> "Read the code";
            case EDITED -> "Changed files";
            case RAN -> "Ran commands";
            case TESTED -> "Ran tests";
            case COMMITTED -> "Committed";
            case PUSHED -> "Pushed";
        };
    }

    /** What it waits for, with its own words, of which nothing takes effect. */
    static String question(Run run) {
        Sitting sitting = run.facts().sitting();
        String agent = Words.agent(run);
        return sitting.question()
                        .map(asked -> switch (asked.question()) {
                            case WORDS ->
                                agent + " asks you something:\n\n" + quoted(asked.text())
                                        + "\nComment `/agent reply` and your answer; it goes to this very question.";
                            case PERMISSION ->
                                agent + " asks whether it may do this:\n\n" + quoted(asked.text())
                                        + "\n`/agent reply yes` allows it; anything else denies it, with your words as the reason.";
                            case REPORT -> throw new IllegalStateException("a report waits for nobody");
                        })
                        .orElseGet(() -> agent + " ended its turn and did not push its branch."
                                + sitting.said()
                                        .map(said -> " It said:\n\n" + quoted(said.text()) + "\n")
                                        .orElse(" ")
                                + left(sitting)
                                + "`/agent reply` tells it how to go on.")
                + " Without an answer the run ends after a day.";
    }

    private static String left(Sitting sitting) {
        return Optional.ofNullable(sitting.warned().get(SessionFact.Warning.NOT_PUSHED))
                .map(warned -> "What it left at its platform instead: " + Quoted.line(warned.detail()) + ".\n\n")
                .orElse("");
    }

    private static String quoted(String words) {
        return AGENTS_WORDS.of(words).lines().map(line -> "> " + line + "\n").collect(Collectors.joining());
    }

    /** What was counted, of all its sessions together; what was not counted is not said. */
    static Optional<String> spending(Run run) {
        List<Spending> all = run.facts().sitting().spent().values().stream()
                .map(SessionFact.Spent::spending)
                .toList();
        List<String> parts = new ArrayList<>();
        count(all, Spending::input).ifPresent(tokens -> parts.add(tokens + " tokens in"));
        count(all, Spending::output).ifPresent(tokens -> parts.add(tokens + " tokens out"));
        count(all, Spending::cached).ifPresent(tokens -> parts.add(tokens + " read from its cache"));
        sum(all, Spending::listCost).ifPresent(cost -> parts.add("$" + cost.toPlainString() + " at list price"));
        sum(all, Spending::credits).ifPresent(credits -> parts.add(credits.toPlainString() + " credits"));
        count(all, Spending::activeSeconds)
                .ifPresent(_ -> parts.add(
                        time(all.stream().mapToLong(Spending::activeSeconds).sum()) + " at work"));
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of("\n" + Words.agent(run) + " used " + String.join(", ", parts) + ".\n");
    }

    private static Optional<String> count(List<Spending> all, ToLongFunction<Spending> what) {
        long sum = all.stream().mapToLong(what).sum();
        return sum == 0 ? Optional.empty() : Optional.of(String.format(Locale.ROOT, "%,d", sum));
    }

    private static Optional<BigDecimal> sum(List<Spending> all, Function<Spending, Optional<BigDecimal>> what) {
        return all.stream().map(what).flatMap(Optional::stream).reduce(BigDecimal::add);
    }

    private static String time(long seconds) {
        return seconds < MINUTE ? seconds + " s" : seconds / MINUTE + " min";
    }

    /** A question says so itself; what was pushed later is no longer missing. */
    private static boolean isLeft(Run run) {
        return !run.isPushed() && !(run.phase() instanceof Phase.Waiting);
    }

    /** What nobody should find out by chance. */
    static String warnings(Run run) {
        String all = run.facts().sitting().warned().values().stream()
                .filter(warned -> warned.warning() != SessionFact.Warning.LEFT_BEHIND)
                .filter(warned -> warned.warning() != SessionFact.Warning.NOT_PUSHED || isLeft(run))
                .sorted(Comparator.comparing(SessionFact.Warned::warning))
                .map(warned -> shown(run, warned))
                .filter(warned -> warned.warning() != SessionFact.Warning.SECOND_PULL
                        || !warned.detail().isEmpty())
                .map(warned -> "- " + warning(run, warned) + "\n")
                .collect(Collectors.joining());
        return all.isEmpty() ? "" : "\n**Look at this**:\n" + all;
    }

    /** What was taken for another at first may have turned out to be the run's own. */
    private static SessionFact.Warned shown(Run run, SessionFact.Warned warned) {
        if (warned.warning() != SessionFact.Warning.SECOND_PULL) {
            return warned;
        }
        String own = run.pull().map(Pull::url).orElse("");
        String others = warned.names().filter(url -> !url.equals(own)).collect(Collectors.joining(", "));
        return new SessionFact.Warned(warned.warning(), warned.at(), others);
    }

    private static String warning(Run run, SessionFact.Warned warned) {
        String what = Quoted.line(warned.detail());
        return switch (warned.warning()) {
            case BASE_PUSHED -> "An agent at work here pushed to what is not its own branch: " + what + ".";
            case SECOND_PULL -> "An agent at work here opened another pull request: " + what + ".";
            case WORKFLOWS_CHANGED -> "It changes what runs in this repository's workflows: " + what + ".";
            case AGENT_SETTINGS_CHANGED -> "It changes what agents are told in this repository: " + what + ".";
            case SUBMODULES_OUTSIDE ->
                "These submodules are out of its reach, and it works without them: " + what + ".";
            case NOT_ALL_SEEN ->
                "It changes " + what + " files, more than GitHub names: look for changes of workflows yourself.";
            case NOT_PUSHED -> "It pushed nothing, and left this at its platform instead: " + what + ".";
            case TOKEN_REFUSED -> "GitHub did not take its token any more, so it could not push what it did last.";
            case LEFT_BEHIND -> "It left this unpushed: " + what + ".";
            case RESUMED ->
                resumed(run)
                        + ": "
                        + (warned.detail().isBlank()
                                ? "its last `git status` showed nothing that was not committed."
                                : "its last `git status` showed " + what + ".");
            case RESUMED_BLINDLY -> resumed(run) + ", and nobody knows what that was.";
        };
    }

    private static String resumed(Run run) {
        String branch = run.attempt().task().way().seat().map(Way.Seat::branch).orElse("");
        return Words.agent(run) + " had to go on in a new session, "
                + (run.isPushed() ? "from the branch `" + branch + "`" : "from the beginning")
                + ". What the old one had not pushed is lost";
    }

    /** Without a pull request. */
    static String kept(Run run) {
        return run.attempt()
                .task()
                .way()
                .seat()
                .filter(_ -> run.isPushed())
                .map(seat -> "The branch `" + seat.branch() + "` keeps the work so far. ")
                .orElse("");
    }

    /** Whatever was done, said as far as it is known. */
    static String stopped(Run run, Person by) {
        boolean broken = run.facts().halted().contains(Halt.INTERRUPTED);
        return "Stopped by " + by.mention() + ". "
                + (broken
                        ? Words.agent(run) + " was stopped, and its session is put away. "
                        : Words.agent(run) + " is asked to stop. ");
    }
}
