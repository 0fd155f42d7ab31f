package dev.bellhop.github;

import dev.bellhop.engine.Check;
import dev.bellhop.http.Answer;
import java.time.Instant;
import java.util.Optional;

/** How many calls are left to the App itself. Its installations have limits of their own. */
record RateCheck(AppSeen seen) implements Check {

    @Override
    public String name() {
        return "rate";
    }

    @Override
    public Result look(Instant now) {
        return seen.known().map(_ -> look(seen.card())).orElseGet(Checkup::unknown);
    }

    private static Result look(Answer card) {
        Optional<Long> left = number(card, "x-ratelimit-remaining");
        Optional<Long> most = number(card, "x-ratelimit-limit");
        Optional<Instant> reset = number(card, "x-ratelimit-reset").map(Instant::ofEpochSecond);
        if (left.isEmpty() || most.isEmpty() || reset.isEmpty()) {
            return Result.skip("GitHub does not say how many calls are left.");
        }
        String why =
                "Of the App's " + most.get() + " calls an hour " + left.get() + " are left until " + reset.get() + ".";
        return left.get() * 10 >= most.get()
                ? Result.ok(why)
                : Result.warn(why, "see whether something else calls GitHub with the App's key");
    }

    private static Optional<Long> number(Answer card, String header) {
        return card.header(header).filter(text -> text.matches("\\d{1,12}")).map(Long::valueOf);
    }
}
