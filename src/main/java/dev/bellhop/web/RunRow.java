package dev.bellhop.web;

import dev.bellhop.engine.RunSearch;
import dev.bellhop.run.Ended;
import dev.bellhop.run.Headline;
import dev.bellhop.run.Phase;
import dev.bellhop.run.Pull;
import dev.bellhop.run.Run;
import dev.bellhop.run.Used;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A run as one line of a list; and the head of its own page. */
record RunRow(Run run, String github, Instant now) {

    String id() {
        return run.id().value();
    }

    String path() {
        return "/runs/" + run.id();
    }

    String headline() {
        return Headline.of(run);
    }

    /** Never the only sign of it: the word stands in it. */
    String look() {
        return switch (run.phase()) {
            case Phase.Held _, Phase.Connecting _, Phase.Waiting _, Phase.InReview _ -> "you";
            case Phase.Queued _, Phase.Starting _, Phase.Working _ -> "busy";
            case Phase.Over(Ended.Merged _) -> "good";
            case Phase.Over(Ended.Failed _) -> "bad";
            case Phase.Over _ -> "over";
        };
    }

    boolean needsYou() {
        return RunSearch.State.of(run.phase()) == RunSearch.State.NEEDS_YOU;
    }

    /** Empty where people were forgotten. */
    String title() {
        String title = run.request().issue().title();
        return title.isBlank() ? where() : title;
    }

    String where() {
        return run.place().toString();
    }

    String issue() {
        return github + "/" + run.place().repo().fullName() + "/issues/"
                + run.place().number();
    }

    String agent() {
        return run.agent();
    }

    String by() {
        return run.request().by().login();
    }

    Instant asked() {
        return run.request().at();
    }

    String age() {
        return Times.span(Duration.between(asked(), now));
    }

    Optional<Pull> pull() {
        return run.pull();
    }

    /** Where a person named it, it may lead anywhere. */
    Optional<String> pullPage() {
        return run.pull().map(Pull::url).filter(url -> url.startsWith(github + "/"));
    }

    /** Nothing, where the platform tells nothing. */
    String cost() {
        Used used = Used.by(run);
        return used.listCost()
                .map(cost -> "$" + money(cost))
                .or(() -> used.credits()
                        .map(credits -> credits.stripTrailingZeros().toPlainString() + " credits"))
                .or(() -> used.premiumRequests()
                        .map(requests -> requests.stripTrailingZeros().toPlainString() + " premium requests"))
                .orElse("");
    }

    private static String money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
