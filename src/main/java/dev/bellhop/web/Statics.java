package dev.bellhop.web;

import dev.bellhop.text.Sha256;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The files beside the pages. Their names carry what is in them, so that a browser need never ask twice. */
enum Statics {
    STYLE("style.css", "text/css; charset=utf-8"),
    LIVE("live.js", "text/javascript; charset=utf-8"),
    ICON("icon.svg", "image/svg+xml");

    private final String type;
    private final String content;
    private final String path;

    Statics(String file, String type) {
        this.type = type;
        this.content = read(file);
        int dot = file.indexOf('.');
        this.path = "/static/" + file.substring(0, dot) + "-" + Sha256.hex(content, 12) + file.substring(dot);
    }

    String path() {
        return path;
    }

    static void open(RoutesConfig routes) {
        for (Statics one : values()) {
            routes.get(one.path, one::write);
            routes.head(one.path, one::write);
        }
    }

    private void write(Context ctx) {
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        ctx.contentType(type).result(content);
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(Statics.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
