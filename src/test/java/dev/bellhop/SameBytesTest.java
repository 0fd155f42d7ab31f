package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same sources give the same jar, in whatever directory and however often. */
@Tag("dear")
class SameBytesTest {
    private static final Path JAR = Path.of("target/bellhop.jar");

    @TempDir
    private Path elsewhere;

    @Test
    void two_builds_of_the_same_sources_give_the_same_bytes() throws Exception {
        Assumptions.assumeTrue(Files.exists(JAR), "there is no jar yet to compare with: run ./bellhop test");
        copy(Path.of("pom.xml"));
        copy(Path.of("app-manifest.yml"));
        copy(Path.of("src/main"));

        List<String> build = List.of("mvn", "-q", "-B", "package", "-Dmaven.test.skip=true");
        Process maven = new ProcessBuilder(build)
                .directory(elsewhere.toFile())
                .redirectErrorStream(true)
                .redirectOutput(elsewhere.resolve("build.log").toFile())
                .start();
        assertThat(maven.waitFor())
                .as(elsewhere.resolve("build.log").toString())
                .isZero();

        assertThat(elsewhere.resolve(JAR)).hasSameBinaryContentAs(JAR);
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            all.forEach(one -> {
                try {
                    Files.createDirectories(elsewhere.resolve(one).getParent());
                    Files.copy(one, elsewhere.resolve(one));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
