package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code demo}, as a process. */
@Tag("timed")
class DemoTest {
    private static final int STARTS = 5;

    @TempDir
    Path temp;

    @Test
    void its_page_answers_and_nothing_is_left_behind() throws Exception {
        long[] millis = new long[STARTS];
        for (int i = 0; i < STARTS; i++) {
            long began = System.nanoTime();
            try (Jar demo = start("demo")) {
                URI page = URI.create(demo.hears("Demo ready: (\\S+) ").group(1));
                millis[i] = (System.nanoTime() - began) / 1_000_000;
                try (HttpClient client =
                        HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build()) {
                    HttpResponse<String> answer =
                            client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.body())
                            .contains(
                                    "agent-fix", "agent-fix:claude", "agent-fix:qoder", "nothing leaves this machine");
                }
                assertThat(temp).isNotEmptyDirectory();
                demo.terminate();
                assertThat(demo.end().code()).isZero();
                assertThat(temp).isEmptyDirectory();
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                "figure: %d starts of the demo, ready in %d ms (median), %d ms (longest)%n",
                STARTS, millis[STARTS / 2], millis[STARTS - 1]);
    }

    @Test
    void once_plays_the_story_and_ends() throws Exception {
        try (Jar demo = start("demo", "--once")) {
            Jar.Ran ran = demo.end();

            assertThat(ran.code()).isZero();
            assertThat(ran.out())
                    .startsWith("mona puts the label agent-fix on octo-org/hello#1")
                    .contains("mona merges the pull request")
                    .last()
                    .asString()
                    .startsWith("bellhop: **Done**");
        }
        assertThat(temp).isEmptyDirectory();
    }

    private Jar start(String... words) throws Exception {
        return Jar.start(Map.of("PORT", "0", "JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temp), words);
    }
}
