package dev.bellhop.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Whether an answer means "not now", and until when. A no for want of a permission is a no. */
final class Limits {
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofHours(1);
    private static final Duration USUAL = Duration.ofMinutes(1);

    private Limits() {}

    static Optional<Instant> until(Answer answer, Instant now) {
        if (answer.status() == 200 && isSpent(answer)) {
            return Optional.of(now.plus(clamp(wait(answer, now).orElse(USUAL))));
        }
        if (answer.status() != 403 && answer.status() != 429) {
            return Optional.empty();
        }
        return wait(answer, now).map(wait -> now.plus(clamp(wait)));
    }

    /** GraphQL says so inside an answer that is otherwise well. */
    private static boolean isSpent(Answer answer) {
        return answer.call().uri().getPath().endsWith("/graphql")
                && answer.errors().contains("RATE_LIMITED");
    }

    private static Optional<Duration> wait(Answer answer, Instant now) {
        Optional<String> retryAfter = answer.header("retry-after");
        if (retryAfter.isPresent()) {
            return Optional.of(retryAfter(retryAfter.get().strip(), now));
        }
        if (answer.header("x-ratelimit-remaining").equals(Optional.of("0"))) {
            return Optional.of(answer.header("x-ratelimit-reset")
                    .flatMap(Limits::number)
                    .map(reset -> Duration.ofSeconds(reset - now.getEpochSecond() + 1))
                    .orElse(USUAL));
        }
        if (answer.refusal().isPresent()) {
            // A limit of money, which no waiting lifts.
            return Optional.empty();
        }
        boolean said = answer.complaint().toLowerCase(Locale.ROOT).contains("secondary rate limit");
        return answer.status() == 429 || said ? Optional.of(USUAL) : Optional.empty();
    }

    private static Duration retryAfter(String value, Instant now) {
        return number(value).map(Duration::ofSeconds).or(() -> date(value, now)).orElse(USUAL);
    }

    private static Optional<Duration> date(String value, Instant now) {
        return instant(value).map(at -> Duration.between(now, at));
    }

    static Optional<Instant> instant(String httpDate) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(httpDate, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(String value) {
        return value.matches("-?[0-9]{1,12}") ? Optional.of(Long.valueOf(value)) : Optional.empty();
    }

    private static Duration clamp(Duration wait) {
        return wait.compareTo(LEAST) < 0 ? LEAST : wait.compareTo(MOST) > 0 ? MOST : wait;
    }
}
