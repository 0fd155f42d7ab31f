package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Pace;
import dev.bellhop.platform.Script;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a session could not push, on its way from its platform to a person, in the whole process. */
class HandedOverTest {
    private static final Duration MOMENT = Duration.ofMillis(10);

    @TempDir
    private Path home;

    @Test
    void what_could_not_be_pushed_can_be_saved_from_the_page_of_its_run() throws IOException {
        try (OpenHouse house = new OpenHouse(home, Map.of());
                DemoSessions sessions =
                        DemoSessions.open(house.world, new Pace(MOMENT, MOMENT, MOMENT), InstantSource.system())) {
            house.reopen(sessions.settings());
            sessions.anthropic().platform().script(new Script.PushRefused());
            house.world.as(Hello.PERSON, Instant.now()).label(Hello.REPOSITORY, Hello.ISSUE, "agent-fix:claude");
            house.until(() -> comments(house).contains("What it left at its platform instead"));

            String run = get(house, "/octo-org/hello/issues/" + Hello.ISSUE)
                    .headers()
                    .firstValue("Location")
                    .map(address -> address.replaceFirst(".*(/runs/)", "$1"))
                    .orElseThrow();
            assertThat(get(house, run).body()).contains("href=\"" + run + "/files\"");
            String files = get(house, run + "/files").body();
            assertThat(files).contains("changes.diff");
            HttpResponse<String> file =
                    get(house, files.replaceFirst("(?s).*href=\"(" + run + "/files/[^\"]+)\".*", "$1"));

            assertThat(file.body()).contains("diff --git");
            assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/octet-stream");
            assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                    .startsWith("attachment");
            assertThat(get(house, run + "/files/file_of_another").statusCode()).isEqualTo(404);
            assertThat(house.send(HttpRequest.newBuilder(house.at(run + "/files")))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private HttpResponse<String> get(OpenHouse house, String path) throws IOException {
        String token = Files.readString(home.resolve("admin.token")).strip();
        return house.send(HttpRequest.newBuilder(house.at(path)).header("Authorization", "Bearer " + token));
    }

    private static String comments(OpenHouse house) {
        return house.world.looks().comments(Hello.REPOSITORY, Hello.ISSUE).toString();
    }
}
