package dev.bellhop.demo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an App says of its check. What it does not say stays as it is. */
record Report(State state, Optional<String> externalId, Optional<String> details, Optional<Output> output) {
    /** Of these only GitHub's own use the others. */
    private static final List<String> STATUSES = List.of("queued", "in_progress", "completed");

    private static final List<String> CONCLUSIONS =
            List.of("action_required", "cancelled", "failure", "neutral", "success", "skipped", "stale", "timed_out");
    private static final List<String> OUTPUT = List.of("title", "summary", "text", "annotations");
    private static final int LONGEST = 65_535;
    private static final int MOST_ANNOTATIONS = 50;

    record State(Optional<String> status, Optional<String> conclusion) {}

    record Output(Optional<String> title, String summary, Optional<String> text, List<Annotation> annotations) {}

    static Body body(Call call, String... more) {
        return call.body(Stream.concat(
                        Stream.of("name", "external_id", "details_url", "status", "conclusion", "output"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    static Report read(Body body, boolean isNew) {
        return new Report(
                state(body),
                body.maybe("external_id"),
                body.maybe("details_url").map(Report::address),
                body.part("output", OUTPUT).map(output -> output(output, isNew)));
    }

    /** Where there is a conclusion, it is over; where it is over, there must be one. */
    private static State state(Body body) {
        Optional<String> conclusion = body.maybe("conclusion").map(word -> body.choice("conclusion", CONCLUSIONS));
        if (conclusion.filter("stale"::equals).isPresent()) {
            throw Refusal.invalid("Only GitHub can set the conclusion to stale.");
        }
        Optional<String> status = body.maybe("status").map(word -> body.choice("status", STATUSES));
        if (conclusion.isPresent()) {
            return new State(Optional.of("completed"), conclusion);
        }
        if (status.filter("completed"::equals).isPresent()) {
            throw Refusal.invalid("\"conclusion\" wasn't supplied.");
        }
        return new State(status, conclusion);
    }

    private static Output output(Body body, boolean isNew) {
        if (isNew) {
            body.text("title");
        }
        return new Output(
                body.maybe("title"),
                body.atMost(LONGEST, "summary"),
                body.maybe("text").map(text -> body.atMost(LONGEST, "text")),
                body.has("annotations") ? Annotation.read(body, MOST_ANNOTATIONS) : List.of());
    }

    private static String address(String url) {
        if (!url.matches("https?://\\S+")) {
            throw Refusal.validation("CheckRun", "details_url", "details_url must be a URL with http or https");
        }
        return url;
    }
}
