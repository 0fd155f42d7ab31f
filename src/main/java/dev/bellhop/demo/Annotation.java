package dev.bellhop.demo;

import java.util.List;
import java.util.Optional;

/** A remark of a check about some lines of a file. */
record Annotation(String path, Span span, String level, Remark remark) {
    private static final List<String> LEVELS = List.of("notice", "warning", "failure");
    private static final List<String> KEYS = List.of(
            "path",
            "start_line",
            "end_line",
            "start_column",
            "end_column",
            "annotation_level",
            "message",
            "title",
            "raw_details");
    private static final int LONGEST = 64 * 1024;
    private static final int LONGEST_TITLE = 255;

    record Span(int startLine, int endLine, Optional<Integer> startColumn, Optional<Integer> endColumn) {}

    record Remark(String message, Optional<String> title, Optional<String> details) {}

    static List<Annotation> read(Body output, int most) {
        List<Body> parts = output.parts("annotations", KEYS);
        if (parts.size() > most) {
            throw Refusal.invalid("No more than " + most + " items are allowed; " + parts.size() + " were supplied.");
        }
        return parts.stream().map(Annotation::read).toList();
    }

    private static Annotation read(Body body) {
        Remark remark = new Remark(
                body.atMost(LONGEST, "message"),
                body.maybe("title").map(title -> body.atMost(LONGEST_TITLE, "title")),
                body.maybe("raw_details").map(details -> body.atMost(LONGEST, "raw_details")));
        return new Annotation(body.text("path"), span(body), body.choice("annotation_level", LEVELS), remark);
    }

    private static Span span(Body body) {
        Span span = new Span(
                body.count("start_line"),
                body.count("end_line"),
                body.maybeCount("start_column"),
                body.maybeCount("end_column"));
        if (span.startLine() < 1 || span.endLine() < span.startLine()) {
            throw Refusal.invalid(
                    "For 'properties/end_line', " + span.endLine() + " is no line after " + span.startLine() + ".");
        }
        boolean columns = span.startColumn().isPresent() || span.endColumn().isPresent();
        if (columns && span.startLine() != span.endLine()) {
            throw Refusal.invalid("Columns are for annotations whose start_line and end_line are the same.");
        }
        return span;
    }

    String inWords() {
        return path + ":" + span.startLine() + " " + remark.message();
    }
}
