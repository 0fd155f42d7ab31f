package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the image and its home promise, read from their files. */
class ImageTest {
    private final String all = read("Dockerfile");
    private final List<String> runtime = Arrays.stream(
                    all.replaceAll("(?m)^\\s*#.*\n", "").replace("\\\n", " ").split("(?m)^FROM "))
            .reduce((_, last) -> last)
            .orElseThrow()
            .lines()
            .toList();

    @Test
    void nothing_in_the_runtime_needs_a_shell() {
        assertThat(runtime).noneMatch(line -> line.startsWith("RUN") || line.startsWith("SHELL"));
        assertThat(runtime.stream().filter(line -> line.matches("(ENTRYPOINT|CMD|HEALTHCHECK) .*")))
                .hasSize(3)
                .allMatch(line -> line.matches("(ENTRYPOINT |CMD |HEALTHCHECK .* CMD )\\[\".*\"]"));
    }

    @Test
    void it_runs_as_nobody_and_keeps_its_data_in_a_volume() {
        assertThat(runtime)
                .contains(
                        "USER 65532:65532", "VOLUME /data", "EXPOSE 8080 9090", "STOPSIGNAL SIGTERM", "CMD [\"serve\"]")
                .anyMatch(line -> line.startsWith("ENV BELLHOP_HOME=/data "))
                .contains("COPY --from=build --chown=65532:65532 /data /data");
    }

    @Test
    void its_health_is_asked_through_the_jar() {
        assertThat(runtime)
                .anyMatch(line ->
                        line.startsWith("HEALTHCHECK ") && line.endsWith("\"/app/bellhop.jar\", \"healthcheck\"]"));
    }

    @Test
    void the_cache_of_classes_is_trained_with_the_flags_that_it_runs_with() {
        Set<String> trained = flags(
                all.lines().filter(line -> line.contains("jre/bin/java -XX")).collect(Collectors.joining()));

        assertThat(trained).isNotEmpty();
        assertThat(runtime.stream().filter(line -> line.contains("AOTCache=")).map(ImageTest::flags))
                .hasSize(2)
                .allMatch(trained::equals);
        assertThat(flags(read("bellhop")
                        .lines()
                        .filter(line -> line.startsWith("JVM="))
                        .collect(Collectors.joining())))
                .isEqualTo(trained);
    }

    @Test
    void no_base_image_is_the_latest() {
        assertThat(all.lines().filter(line -> line.startsWith("FROM ")))
                .hasSize(2)
                .allMatch(line -> line.matches("FROM \\S+:[a-z0-9.-]+( AS build)?"))
                .noneMatch(line -> line.contains(":latest"));
    }

    @Test
    void on_fly_it_never_sleeps_and_has_time_to_stop() {
        assertThat(read("fly.toml").lines().map(String::strip))
                .contains(
                        "kill_signal = \"SIGTERM\"",
                        "kill_timeout = 60",
                        "auto_stop_machines = \"off\"",
                        "min_machines_running = 1",
                        "destination = \"/data\"",
                        "path = \"/healthz\"",
                        "path = \"/readyz\"",
                        "path = \"/metrics\"");
    }

    private static Set<String> flags(String line) {
        Matcher flags = Pattern.compile("-XX:[+-][A-Za-z]+").matcher(line);
        return flags.results().map(result -> result.group()).collect(Collectors.toUnmodifiableSet());
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
