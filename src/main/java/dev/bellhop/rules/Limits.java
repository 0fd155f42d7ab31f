package dev.bellhop.rules;

import java.util.Optional;

/** How many runs there may be: at once and a day. The last is the operator's alone to say. */
public record Limits(
        Optional<Setting<Long>> running,
        Optional<Setting<Long>> perIssuePerDay,
        Optional<Setting<Long>> perRepoPerDay) {
    static final Limits NONE = new Limits(Optional.empty(), Optional.empty(), Optional.empty());

    Limits over(Limits below) {
        return new Limits(
                running.or(below::running),
                perIssuePerDay.or(below::perIssuePerDay),
                perRepoPerDay.or(below::perRepoPerDay));
    }
}
