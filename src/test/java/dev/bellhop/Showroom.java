package dev.bellhop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A house for who looks at it in a browser. */
public interface Showroom extends AutoCloseable {
    int port();

    Path home();

    default String address() {
        return "http://localhost:" + port();
    }

    /** What the operator has to show. */
    default String token() {
        try {
            return Files.readString(home().resolve("admin.token")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void close();
}
