package dev.bellhop.web;

import dev.bellhop.engine.Book;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** What is counted, in the text format of Prometheus. Label values come from fixed sets: nobody outside can add one. */
public final class Meters {
    /** Not an event of GitHub's. */
    static final String NOTICE = "session_notice";

    private static final Set<String> EVENTS = Set.of(
            "check_run",
            "check_suite",
            "delete",
            "github_app_authorization",
            "installation",
            "installation_repositories",
            "installation_target",
            "issue_comment",
            "issues",
            "ping",
            "pull_request",
            "pull_request_review",
            "pull_request_review_comment",
            "push",
            "repository",
            NOTICE,
            "status",
            "workflow_run");

    private static final double[] SECONDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

    private final String version;
    private final Map<String, LongAdder> deliveries = new ConcurrentSkipListMap<>();
    private final Map<Integer, LongAdder> signed = new ConcurrentSkipListMap<>();
    private final AtomicLongArray took = new AtomicLongArray(SECONDS.length + 1);
    private final LongAdder tookNanos = new LongAdder();
    private final LongAdder connectionsClosed = new LongAdder();

    public Meters(String version) {
        this.version = version;
    }

    void delivery(String event, String verdict) {
        String labels = "event=\"%s\",verdict=\"%s\"".formatted(EVENTS.contains(event) ? event : "other", verdict);
        deliveries.computeIfAbsent(labels, _ -> new LongAdder()).increment();
    }

    /** While secrets are rotated: with which of them GitHub signs, so that it is seen when the old one can go. */
    void signed(int secret) {
        signed.computeIfAbsent(secret, _ -> new LongAdder()).increment();
    }

    void webhookTook(Duration time) {
        double seconds = time.toNanos() / 1e9;
        int bucket = 0;
        while (bucket < SECONDS.length && seconds > SECONDS[bucket]) {
            bucket++;
        }
        took.incrementAndGet(bucket);
        tookNanos.add(time.toNanos());
    }

    void connectionClosed() {
        connectionsClosed.increment();
    }

    /** Without a queue when the ledger cannot be read: a gauge that is not there is better than one that lies. */
    String text(Optional<Book.Queue> queue, Instant now) {
        StringBuilder page = new StringBuilder();
        type(page, "bellhop_build_info", "gauge");
        line(page, "bellhop_build_info{version=\"" + version + "\"}", "1");
        type(page, "bellhop_webhook_deliveries_total", "counter");
        deliveries.forEach((labels, count) ->
                line(page, "bellhop_webhook_deliveries_total{" + labels + "}", String.valueOf(count.sum())));
        type(page, "bellhop_webhook_signed_total", "counter");
        signed.forEach((secret, count) ->
                line(page, "bellhop_webhook_signed_total{secret=\"" + secret + "\"}", String.valueOf(count.sum())));
        histogram(page, "bellhop_webhook_latency_seconds");
        type(page, "bellhop_connections_closed_total", "counter");
        line(page, "bellhop_connections_closed_total", String.valueOf(connectionsClosed.sum()));
        queue.ifPresent(known -> queue(page, known, now));
        return page.toString();
    }

    private void histogram(StringBuilder page, String name) {
        type(page, name, "histogram");
        long sum = 0;
        for (int i = 0; i < took.length(); i++) {
            sum += took.get(i);
            String most = i < SECONDS.length ? String.valueOf(SECONDS[i]) : "+Inf";
            line(page, name + "_bucket{le=\"" + most + "\"}", String.valueOf(sum));
        }
        line(page, name + "_sum", String.valueOf(tookNanos.sum() / 1e9));
        line(page, name + "_count", String.valueOf(sum));
    }

    private static void queue(StringBuilder page, Book.Queue queue, Instant now) {
        Duration age =
                queue.oldest().map(oldest -> Duration.between(oldest, now)).orElse(Duration.ZERO);
        type(page, "bellhop_queue_due", "gauge");
        line(page, "bellhop_queue_due", String.valueOf(queue.due()));
        type(page, "bellhop_queue_oldest_age_seconds", "gauge");
        line(page, "bellhop_queue_oldest_age_seconds", String.valueOf(age.toMillis() / 1e3));
        type(page, "bellhop_deliveries_dead", "gauge");
        line(page, "bellhop_deliveries_dead", String.valueOf(queue.dead()));
    }

    private static void type(StringBuilder page, String name, String type) {
        page.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void line(StringBuilder page, String name, String value) {
        page.append(name).append(' ').append(value).append('\n');
    }
}
