package dev.bellhop.web;

import io.javalin.http.Context;
import java.util.Map;

/** A page of little more than sentences. Everything in the body that is not ours has gone through {@link #escaped}. */
record Page(Frame frame, String body) {
    void write(Context ctx) {
        Templates.show(ctx, "plain", Map.of("page", this));
    }

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append((char) c);
            }
        });
        return safe.toString();
    }
}
