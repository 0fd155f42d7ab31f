package dev.bellhop.web;

import io.javalin.http.Context;

/** The frame of every page. The body is HTML in which everything that is not ours has gone through {@link #escaped}. */
record Page(String title, String body) {
    void write(Context ctx) {
        ctx.contentType("text/html; charset=utf-8").result("""
                        <!doctype html>
                        <html lang="en">
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width">
                        <title>%1$s</title>
                        <link rel="stylesheet" href="/style.css">
                        <main>
                        <h1>%1$s</h1>
                        %2$s
                        </main>
                        </html>
                        """.formatted(escaped(title), body));
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
