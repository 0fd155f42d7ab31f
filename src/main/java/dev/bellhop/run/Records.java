package dev.bellhop.run;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Lines of the record, in plain words. */
public final class Records {
    private Records() {}

    /** For the record: one plain line on where a run stands. */
    static String outcome(Run run) {
        return switch (run.phase()) {
            case Phase.Held _ -> "the run waits for approval";
            case Phase.Queued _ -> "the run waits for a place";
            case Phase.Connecting _ -> "the run waits for an account to be connected";
            case Phase.Starting _ -> Words.agent(run) + " is being asked";
            case Phase.Working _ -> Words.agent(run) + " is at work" + numbered(run.pull());
            case Phase.Waiting _ -> Words.agent(run) + " waits for an answer" + numbered(run.pull());
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

    /** For whoever wants to know beforehand: why the agent would not come, and what to do about it. */
    public static String absence(Run run, Problem why) {
        Problems problem = Problems.of(why, run);
        return problem.what() + " How to mend it: " + problem.how();
    }

    /** For the record: how an act of ours came out. */
    public static String performed(Event.Performed done) {
        return done.effect()
                + switch (done.outcome()) {
                    case Outcome.Done _ -> " is done";
                    case Outcome.Failed(Problem problem) -> " failed: " + problem.code() + " " + problem.detail();
                    case Outcome.Delayed(Instant until, Outcome.Why why) ->
                        " waits until " + until + ": " + Words.why(why);
                };
    }

    /** The first line of a comment as a line of the record. */
    static String plain(String comment) {
        return comment.lines().findFirst().orElse("").replace("*", "");
    }

    /** Whoever pressed reads nothing but the record, and so the whole answer in it. */
    static String answer(Request request, String words) {
        return request.isPressed()
                ? words.replace("*", "")
                        .lines()
                        .filter(Predicate.not(String::isBlank))
                        .collect(Collectors.joining(" "))
                : plain(words);
    }

    static String abandoned(Change.Cause cause) {
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
}
