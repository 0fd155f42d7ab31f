package dev.bellhop.run;

/** Where a run stands, in a word or two: the first words of its status comment, and those of its page. */
public final class Headline {
    private Headline() {}

    public static String of(Run run) {
        return switch (run.phase()) {
            case Phase.Held _ -> "Waiting for approval";
            case Phase.Queued _ -> "Queued";
            case Phase.Starting _ -> run.delay().isPresent() ? "Delayed" : "Starting";
            case Phase.Connecting _ -> "Waiting for an account";
            case Phase.Working _ -> "Working";
            case Phase.Waiting _ -> "Waiting for an answer";
            case Phase.InReview _ -> "Ready for review";
            case Phase.Over(Ended how) -> of(how);
        };
    }

    private static String of(Ended how) {
        return switch (how) {
            case Ended.Merged _ -> "Done";
            case Ended.Closed _ -> "Closed";
            case Ended.Failed _ -> "Failed";
            case Ended.Stopped _, Ended.Withdrawn _, Ended.Abandoned _ -> "Stopped";
        };
    }
}
