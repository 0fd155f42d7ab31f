package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Transcripts that somebody has read and approved. What a test saw instead is left in {@code target/stories}. */
final class Golden {
    private Golden() {}

    static void equal(String name, String seen) {
        try {
            Path actual = Path.of("target", "stories", name + ".txt");
            Files.createDirectories(actual.getParent());
            Files.writeString(actual, seen);
            Path approved = Path.of("src", "test", "resources", "stories", name + ".txt");
            assertThat(seen).as("compare %s with %s", approved, actual).isEqualTo(Files.readString(approved));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
