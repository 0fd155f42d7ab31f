package dev.bellhop.platform;

import java.util.Map;

/** What may be sent to a session. */
final class EventShape {
    private static final Shape SOURCE = Shape.anything();
    private static final Form TEXT = Shape.form().need("text", Shape.text(1, 1_000_000));
    private static final Shape BLOCKS = Shape.list(
            100,
            Shape.oneOf(Map.of(
                    "text",
                    TEXT,
                    "image",
                    Shape.form().need("source", SOURCE),
                    "document",
                    Shape.form()
                            .need("source", SOURCE)
                            .may("title", Shape.text(0, 512))
                            .may("context", Shape.text(0, 65_536)))));
    private static final Shape THREAD = Shape.text(1, 256);
    private static final Form MESSAGE = Shape.form().need("content", BLOCKS);
    private static final Form OUTCOME = Shape.form()
            .need("description", Shape.text(1, 65_536))
            .need(
                    "rubric",
                    Shape.oneOf(Map.of(
                            "text", Shape.form().need("content", Shape.text(1, 65_536)),
                            "file", Shape.form().need("file_id", Shape.text(1, 256)))))
            .may("max_iterations", Shape.number(1, 20));
    static final Shape INITIAL = Shape.oneOf(Map.of(Events.MESSAGE, MESSAGE, Events.OUTCOME, OUTCOME));
    private static final Shape ANY = Shape.oneOf(Map.of(
            Events.MESSAGE,
            MESSAGE,
            Events.OUTCOME,
            OUTCOME,
            Events.INTERRUPT,
            Shape.form().may("session_thread_id", THREAD),
            Events.CONFIRMATION,
            Shape.form()
                    .need("tool_use_id", Shape.text(1, 256))
                    .need("result", Shape.word("allow", "deny"))
                    .may("deny_message", Shape.text(0, 65_536))
                    .may("session_thread_id", THREAD),
            Events.CUSTOM,
            Shape.form()
                    .need("custom_tool_use_id", Shape.text(1, 256))
                    .may("content", BLOCKS)
                    .may("is_error", Shape.flag())
                    .may("session_thread_id", THREAD)));
    static final Form SENT = Shape.form().need("events", Shape.list(50, ANY));

    private EventShape() {}
}
