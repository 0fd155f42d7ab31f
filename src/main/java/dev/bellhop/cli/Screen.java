package dev.bellhop.cli;

import dev.bellhop.engine.Fault;
import dev.bellhop.json.Json;
import dev.bellhop.text.Redaction;
import dev.bellhop.text.Visible;
import java.io.PrintStream;
import java.time.Instant;
import java.util.regex.Pattern;

/** The terminal. Other people's words come out in one line each, with nothing in them that could steer it. */
public record Screen(Redaction redaction, PrintStream out) {
    private static final Pattern STEERING = Pattern.compile("\\p{IsControl}|[\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]");

    void line(String text) {
        out.println(plain(text));
    }

    /** Of texts that are plain already. */
    void json(Json document) {
        out.println(document);
    }

    String plain(String text) {
        return STEERING.matcher(redaction.clean(Visible.line(text))).replaceAll("\uFFFD");
    }

    /** What nobody here can help. */
    void outage(Fault fault) {
        line(
                switch (fault.kind()) {
                    case Fault.Kind.Wait(Instant until) -> "GitHub asks to wait until " + until + "; nothing was done.";
                    case Fault.Kind.NotDone _ ->
                        "GitHub failed or cannot be reached, and nothing was done: " + fault.why();
                    case Fault.Kind.Unsure _ ->
                        "GitHub failed, and it is not known whether it was done; look before you ask again: "
                                + fault.why();
                    case Fault.Kind.Refused _ -> fault.why();
                });
    }
}
