package dev.bellhop.web;

import dev.bellhop.engine.Book;
import dev.bellhop.engine.Check;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code GET /readyz}: whether work can be taken in and gets done, check by check. */
final class Readiness implements Handler {
    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

    private final InstantSource clock;
    private final List<Check> checks;

    Readiness(EdgeParts parts) {
        this.clock = parts.clock();
        this.checks = Stream.concat(Stream.of(new Backlog(parts.book())), parts.checks().stream())
                .toList();
    }

    private record Row(String name, Check.Result result) {
        String json() {
            return "{\"name\":\"%s\",\"status\":\"%s\",\"detail\":\"%s\"}"
                    .formatted(quoted(name), result.holds() ? "ok" : "fail", quoted(result.why()));
        }
    }

    /** The ledger can be read, and what is in it does not lie about. */
    private record Backlog(Book book) implements Check {
        private static final Duration MOST = Duration.ofMinutes(10);

        @Override
        public String name() {
            return "ledger";
        }

        @Override
        public Result look(Instant now) {
            Book.Queue queue = book.queue(now);
            Duration age =
                    queue.oldest().map(oldest -> Duration.between(oldest, now)).orElse(Duration.ZERO);
            String why = queue.due() + " due, the oldest for " + age.toSeconds() + " seconds";
            return age.compareTo(MOST) < 0 ? Result.ok(why) : Result.fail(why, "");
        }
    }

    @Override
    public void handle(Context ctx) {
        Instant now = clock.instant();
        List<Row> rows = checks.stream().map(check -> row(check, now)).toList();
        boolean ready = rows.stream().allMatch(row -> row.result().holds());
        ctx.status(ready ? 200 : 503)
                .contentType("application/json")
                .result(rows.stream().map(Row::json).collect(Collectors.joining(",", "{\"checks\":[", "]}\n")));
    }

    private static Row row(Check check, Instant now) {
        try {
            return new Row(check.name(), check.look(now));
        } catch (RuntimeException e) {
            LOG.warn("The check {} failed.", check.name(), e);
            return new Row(check.name(), Check.Result.fail("It could not be looked at. The log says why.", ""));
        }
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    }
}
