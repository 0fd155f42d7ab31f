package dev.bellhop.cli;

import dev.bellhop.engine.Fault;
import dev.bellhop.json.Json;
import dev.bellhop.text.Redaction;
import dev.bellhop.text.Visible;
import java.io.PrintStream;
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

    /** What was not done, or not for certain. */
    void outage(Fault fault) {
        line(fault.words());
    }
}
