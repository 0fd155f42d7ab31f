package dev.bellhop.run;

import dev.bellhop.text.Fenced;
import dev.bellhop.text.Harmless;
import dev.bellhop.text.Quoted;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every sentence that Bellhop says of a run. What it answers to somebody who asked is in {@link Replies}. */
public final class Words {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Harmless AGENTS_WORDS = new Harmless("github.com", 3_000);
    private static final int MOST_SHOWN = 50_000;

    private Words() {}

    /** The status comment, always the whole of it. */
    public static String status(Run run) {
        return news(run) + told(run);
    }

    /** Where the run stands, and what is to be done next. */
    static String news(Run run) {
        return switch (run.phase()) {
            case Phase.Held _ -> head("Waiting for approval", run) + held(run);
            case Phase.Queued _ ->
                head("Queued", run)
                        + "All places of this repository are taken. This run starts by itself when one is free.\n";
            case Phase.Starting _ ->
                run.delay().map(delay -> delayed(run, delay)).orElse(head("Starting", run) + checklist(run));
            case Phase.Working _ ->
                head("Working", run) + checklist(run)
                        + "\nWhat is written here from now on does not reach " + agent(run)
                        + ". "
                        + run.pull()
                                .map(pull -> "Comment on #" + pull.number() + " instead.")
                                .orElse("Wait for its pull request and comment there.")
                        + "\n";
            case Phase.InReview _ ->
                head("Ready for review", run) + checklist(run) + "\nNext: review " + pull(run)
                        + ". To have something changed, comment there with `@copilot` and what to change.\n";
            case Phase.Over(Ended how) -> over(run, how);
        };
    }

    private static String over(Run run, Ended how) {
        return switch (how) {
            case Ended.Merged _ -> head("Done", run) + pull(run) + " was merged.\n";
            case Ended.Closed _ ->
                head("Closed", run) + pull(run) + " was closed without a merge. " + again(run) + "\n";
            case Ended.Failed(Problem problem) ->
                head("Failed", run) + Problems.of(problem, run).markdown() + complaint(problem) + "\n" + since(run)
                        + again(run) + "\n";
            case Ended.Stopped(Person by) -> head("Stopped", run) + stopped(run, by);
            case Ended.Withdrawn _ -> head("Stopped", run) + "The comment that asked was deleted. " + again(run) + "\n";
            case Ended.Abandoned(Change.Cause cause) -> head("Stopped", run) + abandoned(cause) + ".\n";
        };
    }

    private static String head(String state, Run run) {
        return "**" + state + "** · " + agent(run) + " · asked by "
                + run.request().by().mention()
                + run.request()
                        .again()
                        .map(other -> " · again after run `" + other + "`")
                        .orElse("") + "\n\n";
    }

    /** The agent's own words, of which nothing takes effect. */
    private static String complaint(Problem problem) {
        boolean said = problem.code() == Problem.Code.AGENT_COMPLAINED
                && !problem.detail().isBlank();
        return said
                ? "\nIt said:\n\n"
                        + AGENTS_WORDS
                                .of(problem.detail())
                                .lines()
                                .map(line -> "> " + line + "\n")
                                .collect(Collectors.joining())
                : "";
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

    private static boolean isCopilot(Run run) {
        return run.attempt().service().equals("copilot");
    }

    private static String stopped(Run run, Person by) {
        boolean begun = !run.attempt().isPlanned();
        return "Stopped by " + by.mention() + ". "
                + (begun
                        ? agent(run) + " is taken off the issue; a session that is already at work may still push, and"
                                + " Bellhop no longer follows it. "
                        : "Nothing was started. ")
                + since(run) + again(run) + "\n";
    }

    /** What the agent was told is shown to people, with what was left out of it. */
    static String told(Run run) {
        Task task = run.attempt().task();
        if (task.brief().isEmpty()) {
            return "";
        }
        return "\n<details><summary>What " + agent(run) + " is told</summary>\n\n" + options(task)
                + Fenced.of(shown(task.brief()), "") + "\n\n" + left(run) + "Its hash is `" + task.hash()
                + "`.\n</details>\n";
    }

    /** GitHub takes no longer comments than 65,536 characters. */
    private static String shown(String brief) {
        return brief.length() <= MOST_SHOWN
                ? brief
                : brief.substring(0, MOST_SHOWN) + "\n(Shown so far; " + (brief.length() - MOST_SHOWN)
                        + " characters more were told.)";
    }

    private static String options(Task task) {
        String all = Stream.of(
                        option("base branch", task.baseBranch()),
                        option("model", task.model()),
                        option("custom agent", task.customAgent()),
                        option("in", task.targetRepo()))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(" · "));
        return all.isEmpty() ? "" : all + "\n\n";
    }

    private static String option(String name, String value) {
        return value.isEmpty() ? "" : name + " " + Quoted.line(value);
    }

    private static String left(Run run) {
        Task.Left left = run.attempt().task().left();
        boolean one = left.fragments() == 1;
        return left.fragments() == 0
                ? ""
                : left.fragments() + " hidden " + (one ? "part" : "parts") + " of " + left.characters() + " characters "
                        + (one ? "was" : "were") + " left out"
                        + (isCopilot(run) ? " here; " + agent(run) + " reads the issue itself as well" : "") + ".\n";
    }

    /** Only what is known to be true is ticked. */
    private static String checklist(Run run) {
        boolean started = !(run.phase() instanceof Phase.Starting);
        boolean finished = run.phase() instanceof Phase.InReview;
        return tick(started) + agent(run) + " took the issue\n"
                + tick(run.pull().isPresent())
                + run.pull().map(pull -> "Pull request opened: " + pull(run)).orElse("Pull request opened")
                + "\n"
                + tick(finished) + "Work finished\n";
    }

    private static String tick(boolean done) {
        return done ? "- [x] " : "- [ ] ";
    }

    private static String delayed(Run run, Outcome.Delayed delay) {
        return head("Delayed", run) + "Not started yet: " + why(delay.why())
                + ". Nothing is lost; it is tried again at " + CLOCK.format(delay.until())
                + " and goes on by itself.\n";
    }

    private static String why(Outcome.Why why) {
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
                .orElse("");
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

    private static String pull(Run run) {
        return run.pull()
                .map(pull -> (pull.repo() == run.place().repo().id() ? "#" + pull.number() : pull.url()) + title(pull))
                .orElse("the pull request");
    }

    private static String title(Pull pull) {
        String title = Quoted.line(pull.title());
        return title.isEmpty() ? "" : " " + title;
    }

    /** A comment of its own: people are to look at the work. */
    static String ready(Run run) {
        return run.request().by().mention() + ", **a pull request is ready for review**: " + pull(run) + "\n\n"
                + "An AI agent wrote it from this issue's text. Review it as you would a stranger's work.\n";
    }

    /** A comment of its own: a person has to do something. */
    static String failed(Run run) {
        return run.request().by().mention() + ", **this run failed**. " + failure(run)
                + "\n\nThe status comment above says who can fix it, and how.\n";
    }

    private static String failure(Run run) {
        return run.phase() instanceof Phase.Over(Ended how) && how instanceof Ended.Failed(Problem problem)
                ? Problems.of(problem, run).what()
                : "";
    }

    static String standing(Standing standing) {
        return standing == Standing.NONE ? "no" : standing.name().toLowerCase(Locale.ROOT);
    }

    /** For the record: one plain line on where a run stands. */
    static String outcome(Run run) {
        return switch (run.phase()) {
            case Phase.Held _ -> "the run waits for approval";
            case Phase.Queued _ -> "the run waits for a place";
            case Phase.Starting _ -> agent(run) + " is being asked";
            case Phase.Working _ -> agent(run) + " is at work" + numbered(run.pull());
            case Phase.InReview _ -> "ready for review" + numbered(run.pull());
            case Phase.Over(Ended.Merged _) -> "merged" + numbered(run.pull());
            case Phase.Over(Ended.Closed _) -> "closed without a merge" + numbered(run.pull());
            case Phase.Over(Ended.Failed(Problem problem)) ->
                "failed: " + Problems.of(problem, run).what();
            case Phase.Over(Ended.Stopped(Person by)) -> "stopped by " + by.login();
            case Phase.Over(Ended.Withdrawn _) -> "stopped: the comment that asked was deleted";
            case Phase.Over(Ended.Abandoned(Change.Cause cause)) -> "stopped: " + abandoned(cause);
        };
    }

    /** For the record: how an act of ours came out. */
    public static String performed(Event.Performed done) {
        return done.effect()
                + switch (done.outcome()) {
                    case Outcome.Done _ -> " is done";
                    case Outcome.Failed(Problem problem) -> " failed: " + problem.code() + " " + problem.detail();
                    case Outcome.Delayed(Instant until, Outcome.Why why) -> " waits until " + until + ": " + why(why);
                };
    }

    /** The first line of a comment as a line of the record. */
    static String plain(String comment) {
        return comment.lines().findFirst().orElse("").replace("*", "");
    }

    private static String abandoned(Change.Cause cause) {
        return switch (cause) {
            case UNINSTALLED -> "the App was uninstalled";
            case SUSPENDED -> "the App was suspended";
            case REPOSITORY_REMOVED -> "the App was taken from the repository";
            case REPOSITORY_DELETED -> "the repository was deleted";
        };
    }

    private static String numbered(Optional<Pull> pull) {
        return pull.map(seen -> ", #" + seen.number()).orElse("");
    }

    static String agent(Run run) {
        String service = run.attempt().service();
        String name = service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1);
        return run.agent().equals(service) ? name : name + " (`" + run.agent() + "`)";
    }
}
