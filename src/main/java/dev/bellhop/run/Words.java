package dev.bellhop.run;

import dev.bellhop.text.Quoted;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every sentence that Bellhop says. Whoever wants to know what it says, or to change it, reads this file. */
public final class Words {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Words() {}

    /** The status comment, always the whole of it. */
    public static String status(Run run) {
        return switch (run.phase()) {
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
                head("Failed", run) + Problems.of(problem, run).markdown() + "\n" + since(run) + again(run) + "\n";
            case Ended.Abandoned(Change.Cause cause) -> head("Stopped", run) + abandoned(cause) + ".\n";
        };
    }

    private static String head(String state, Run run) {
        return "**" + state + "** · " + agent(run) + " · asked by "
                + run.request().by().mention() + "\n\n";
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

    /** An agent that is still assigned would not be told of a second request. */
    private static String again(Run run) {
        boolean assigned = run.attempts().stream().anyMatch(attempt -> attempt.begin() instanceof Begin.Begun);
        return "To try again, " + (assigned ? "take " + agent(run) + " off the issue's assignees and " : "")
                + "put the label " + Quoted.line(run.request().label()) + " on the issue.";
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

    static String notAllowed(Person person, Standing standing, String label) {
        return person.mention() + ", **not started**: starting an agent here needs *write* permission, and you have *"
                + standing(standing) + "*.\n\nA maintainer can start it: take the label " + Quoted.line(label)
                + " off and put it on again.\n";
    }

    static String unchecked(Person person) {
        return person.mention() + ", **not started**: GitHub did not say whether you may start an agent here.\n\n"
                + "Take the label off and put it on again in a while. Where that does not help, the operator of this"
                + " server finds the reason in its log.\n";
    }

    static String closedIssue(Person person, String label) {
        return person.mention() + ", **not started**: this issue is closed.\n\nReopen it, take the label "
                + Quoted.line(label) + " off and put it on again.\n";
    }

    static String unknownAgent(Person person, String agent, Set<String> known) {
        String names =
                known.stream().sorted().map(name -> "`agent-fix:" + name + "`").collect(Collectors.joining(", "));
        return person.mention() + ", **not started**: there is no agent called " + Quoted.line(agent)
                + " on this server.\n\nUse `agent-fix` or " + names + ".\n";
    }

    static String standing(Standing standing) {
        return standing == Standing.NONE ? "no" : standing.name().toLowerCase(Locale.ROOT);
    }

    /** For the record: one plain line on where a run stands. */
    static String outcome(Run run) {
        return switch (run.phase()) {
            case Phase.Queued _ -> "the run waits for a place";
            case Phase.Starting _ -> run.agent() + " is being asked";
            case Phase.Working _ -> run.agent() + " is at work" + numbered(run.pull());
            case Phase.InReview _ -> "ready for review" + numbered(run.pull());
            case Phase.Over(Ended.Merged _) -> "merged" + numbered(run.pull());
            case Phase.Over(Ended.Closed _) -> "closed without a merge" + numbered(run.pull());
            case Phase.Over(Ended.Failed(Problem problem)) ->
                "failed: " + Problems.of(problem, run).what();
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
        return run.agent().substring(0, 1).toUpperCase(Locale.ROOT)
                + run.agent().substring(1);
    }
}
