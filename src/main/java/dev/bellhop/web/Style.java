package dev.bellhop.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The one stylesheet of all pages. */
final class Style implements Handler {
    private final byte[] sheet;

    Style() {
        try (InputStream file = Objects.requireNonNull(Style.class.getResourceAsStream("style.css"))) {
            sheet = file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void handle(Context ctx) {
        ctx.contentType("text/css; charset=utf-8").result(sheet);
    }
}
