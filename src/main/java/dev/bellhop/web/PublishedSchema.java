package dev.bellhop.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** {@code GET /schema/bellhop.schema.json}: for editors, which ask often and seldom need it again. */
final class PublishedSchema implements Handler {
    private static final String FILE = "/schema/bellhop.schema.json";

    private final byte[] schema;
    private final String tag;

    PublishedSchema() {
        try (InputStream file = Objects.requireNonNull(PublishedSchema.class.getResourceAsStream(FILE))) {
            schema = file.readAllBytes();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(schema);
            tag = "\"" + HexFormat.of().formatHex(hash, 0, 8) + "\"";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void handle(Context ctx) {
        ctx.header("ETag", tag);
        ctx.header("Cache-Control", "public, max-age=3600");
        ctx.header("Access-Control-Allow-Origin", "*");
        if (tag.equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
        } else {
            // Too large for the buffer, it would come in chunks, and HEAD would not say how large.
            ctx.res().setContentLength(schema.length);
            ctx.contentType("application/schema+json").result(schema);
        }
    }
}
