package dev.bellhop.run;

import dev.bellhop.text.Harmless;
import dev.bellhop.text.Quoted;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The status comment of a run, every sentence of it. What notifies somebody is in {@link Notices}, what is told to the
 * agent in {@link Told}, the lines of the record in {@link Records}, and what answers somebody who asked in
 * {@link Replies}.
 */
public final class Words {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Harmless OTHERS_WORDS = new Harmless("github.com", 3_000);

    private Words() {}

    /** The status comment, always the whole of it. */
    public static String status(Run run) {
        return news(run) + Told.of(run);
    }

    /** The line of the status comment that leads to the page of the run. */
    public static String page(Run run, String pages) {
        return "\n[What happened, and why](" + address(run, pages) + ")\n";
    }

    static String address(Run run, String pages) {
        return pages + "/runs/" + run.id();
    }

    /** Where the run stands, and what is to be done next. */
    static String news(Run run) {
        return switch (run.phase()) {
            case Phase.Held _ -> head(run) + held(run);
            case Phase.Queued _ ->
                head(run) + "All places of this repository are taken. This run starts by itself when one is free.\n";
            case Phase.Starting _ ->
                run.delay().map(delay -> delayed(run, delay)).orElse(head(run) + Checklist.of(run));
            case Phase.Connecting _ ->
                head(run) + agent(run) + " works only on behalf of a person, and "
                        + run.request().by().mention()
                        + " has connected no account yet. The comment below says how. The run goes on by itself.\n";
            case Phase.Working _ -> head(run) + Checklist.of(run) + "\n" + unheard(run);
            case Phase.Waiting _ ->
                head(run) + Checklist.of(run) + "\n" + question(run) + "\n" + SessionWords.warnings(run);
            case Phase.InReview _ ->
                head(run) + Checklist.of(run) + "\nNext: review " + pull(run)
                        + ". To have something changed, comment `/agent reply` here"
                        + (run.attempt().isSession() ? "" : ", or `@copilot` there,") + " and what to change.\n"
                        + unfinished(run) + cost(run);
            case Phase.Over(Ended how) -> over(run, how);
        };
    }

    private static String over(Run run, Ended how) {
        return switch (how) {
            case Ended.Merged _ -> head(run) + pull(run) + " was merged.\n" + cost(run);
            case Ended.Closed _ ->
                head(run) + pull(run) + " was closed without a merge. " + again(run) + "\n" + cost(run);
            case Ended.Failed(Problem problem) ->
                head(run) + Problems.of(problem, run).markdown() + complaint(problem) + "\n" + since(run) + again(run)
                        + "\n" + cost(run);
            case Ended.Stopped(Person by) -> head(run) + stopped(run, by) + cost(run);
            case Ended.Withdrawn _ ->
                head(run) + "The comment that asked was deleted. " + again(run) + "\n" + SessionWords.warnings(run);
            case Ended.Abandoned(Change.Cause cause) ->
                head(run) + "Bellhop no longer follows this run: " + Records.abandoned(cause) + ".\n"
                        + SessionWords.warnings(run);
        };
    }

    private static String head(Run run) {
        return "**" + Headline.of(run) + "** · " + agent(run) + " · asked by "
                + run.request().by().mention()
                + run.request()
                        .again()
                        .map(other -> " · again after run `" + other + "`")
                        .orElse("") + "\n\n";
    }

    /** The agent's own words. */
    private static String complaint(Problem problem) {
        boolean said = problem.code() == Problem.Code.AGENT_COMPLAINED
                && !problem.detail().isBlank();
        return said ? "\nIt said:\n\n" + quoted(problem.detail()) : "";
    }

    /** Somebody else's words, of which nothing takes effect. */
    static String quoted(String words) {
        return OTHERS_WORDS.of(words).lines().map(line -> "> " + line + "\n").collect(Collectors.joining());
    }

    private static String held(Run run) {
        Task.Left left = run.attempt().task().left();
        return left.characters() + " characters of this issue's text cannot be seen on its page, in "
                + left.fragments() + (left.fragments() == 1 ? " place" : " places")
                + ". Hidden text can steer an agent. "
                + (isCopilot(run)
                        ? agent(run) + " reads the issue itself, so Bellhop cannot keep that text from it: look at the"
                                + " source of the issue, and clean it first if in doubt."
                        : "It is left out of what " + agent(run) + " is told.")
                + "\n\nSomebody who may ask here starts it with `/agent approve`; `/agent stop` ends it."
                + " Without an answer it ends after a day.\n";
    }

    static boolean isCopilot(Run run) {
        return run.attempt().service().equals("copilot");
    }

    private static String unheard(Run run) {
        if (run.attempt().isSession()) {
            return "What is written here from now on does not reach " + agent(run) + "; `/agent reply` passes it on.\n"
                    + SessionWords.warnings(run);
        }
        return "What is written here from now on does not reach " + agent(run)
                + run.pull()
                        .map(pull -> "; `/agent reply` passes it on to " + number(run, pull) + ".")
                        .orElse(". Once there is a pull request, `/agent reply` passes it on.")
                + "\n";
    }

    /** GitHub shows a task's question on its page only. */
    static String question(Run run) {
        if (run.attempt().isSession()) {
            return SessionWords.question(run);
        }
        return agent(run) + " waits for an answer"
                + page(run).map(page -> " on " + page).orElse("")
                + (run.pull().isPresent() ? ". `/agent reply` here gives it one, too." : ".")
                + " Without one the run ends after a day.";
    }

    private static Optional<String> page(Run run) {
        return run.facts().task().map(Fact.TaskSeen::url).filter(Words::isLink).map(url -> "[its page](" + url + ")");
    }

    private static boolean isLink(String address) {
        return address.matches("https://[A-Za-z0-9._~:/?&=%-]{1,500}");
    }

    /** Whatever was done is no promise that it has stopped. */
    private static String stopped(Run run, Person by) {
        if (!run.attempt().mayBeAtWork()) {
            return "Stopped by " + by.mention() + ". Nothing was started. " + again(run) + "\n";
        }
        String done = run.facts().halted().stream()
                .sorted()
                .map(halt -> halted(run, halt))
                .collect(Collectors.joining(", "));
        if (run.attempt().isSession()) {
            return SessionWords.stopped(run, by) + since(run) + again(run) + "\n";
        }
        String what = run.attempt().isTask()
                ? "Bellhop no longer follows " + agent(run) + (done.isEmpty() ? "" : ": " + done)
                        + ". GitHub lets a task be stopped only on " + page(run).orElse("its page") + ", so"
                        + " what is under way may still be pushed. "
                : agent(run) + " is asked to stop" + (done.isEmpty() ? "" : ": " + done)
                        + ". GitHub has no sure way to stop it, so what is under way may still be pushed; Bellhop no"
                        + " longer follows it. ";
        boolean closed = run.facts().halted().contains(Halt.CLOSED);
        return "Stopped by " + by.mention() + ". " + what + (closed ? "" : since(run)) + again(run) + "\n";
    }

    private static String halted(Run run, Halt halt) {
        return switch (halt) {
            case UNASSIGNED -> "it is taken off the issue";
            case CLOSED -> run.pull().map(pull -> number(run, pull)).orElse("its pull request") + " is closed";
            case CANCELLED -> "what it runs in is cancelled";
            case INTERRUPTED -> "its turn is broken off";
        };
    }

    /** What was said last came to nothing; the work before it stands. */
    private static String unfinished(Run run) {
        return run.facts()
                .task()
                .filter(task -> task.state().isFinal() && task.state() != Fact.State.COMPLETED)
                .map(_ -> "\nWhat was passed on last, " + agent(run) + " did not finish.\n")
                .or(() -> Breakdown.inReview(run)
                        .map(problem -> "\n" + Problems.of(problem, run).what() + "\n"))
                .orElse("");
    }

    /** What the platform counted; where it said nothing, nothing is said. */
    private static String cost(Run run) {
        String all = Stream.of(Usage.Unit.values())
                .flatMap(unit -> run.facts().used(unit).stream().map(amount -> amount + " " + name(unit)))
                .collect(Collectors.joining(" and "));
        String counted = all.isEmpty() ? "" : "\n" + agent(run) + " used " + all + ".\n";
        return counted + SessionWords.spending(run).orElse("") + SessionWords.warnings(run);
    }

    private static String name(Usage.Unit unit) {
        return switch (unit) {
            case AI_CREDITS -> "AI credits";
            case PREMIUM_REQUESTS -> "premium requests";
        };
    }

    private static String delayed(Run run, Outcome.Delayed delay) {
        return head(run) + "Not started yet: " + why(delay.why())
                + ". Nothing is lost; it is tried again at " + clock(delay.until())
                + " and goes on by itself.\n";
    }

    static String why(Outcome.Why why) {
        return switch (why) {
            case TOLD_TO_WAIT -> "GitHub asked us to wait";
            case NO_ANSWER -> "GitHub does not answer";
        };
    }

    /** A pull request may have come to something after all. */
    private static String since(Run run) {
        return run.pull()
                .map(pull -> pull(run) + " "
                        + switch (pull.state()) {
                            case DRAFT -> "is a draft and keeps the work so far";
                            case OPEN -> "is open and keeps the work so far";
                            case CLOSED -> "was closed";
                            case MERGED -> "was merged since then";
                        }
                        + ". ")
                .orElseGet(() -> SessionWords.kept(run));
    }

    private static String again(Run run) {
        return "To try again, comment `/agent retry`"
                + run.request()
                        .trigger()
                        .label()
                        .map(label -> " or put the label " + Quoted.line(label) + " on the issue")
                        .orElse("")
                + ".";
    }

    static String pull(Run run) {
        return run.pull().map(pull -> number(run, pull) + title(pull)).orElse("the pull request");
    }

    static String number(Run run, Pull pull) {
        return pull.repo() == run.place().repo().id() ? "#" + pull.number() : pull.url();
    }

    private static String title(Pull pull) {
        String title = Quoted.line(pull.title());
        return title.isEmpty() ? "" : " " + title;
    }

    static String standing(Standing standing) {
        return standing == Standing.NONE ? "no" : standing.name().toLowerCase(Locale.ROOT);
    }

    static String clock(Instant at) {
        return CLOCK.format(at);
    }

    static String agent(Run run) {
        String service = run.attempt().service();
        String plain = family(service);
        String name = plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
        return List.of(service, plain).contains(run.agent()) ? name : name + " (`" + run.agent() + "`)";
    }

    /** Under which name people know who does the work. */
    private static String family(String service) {
        return switch (service) {
            case "copilot-task" -> "copilot";
            case "anthropic" -> "claude";
            default -> service;
        };
    }
}
