package dev.bellhop.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.Delivery;
import dev.bellhop.engine.Door;
import dev.bellhop.engine.Envelope;
import dev.bellhop.text.Bytes;
import dev.bellhop.text.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command is given to a real shell, in which curl is a function that keeps what it is given. */
class CurlTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String GUID = "72d3162e-cc78-11e3-81ab-4c9367dc0958";
    private static final Secret SECRET = new Secret("a webhook secret that is long enough to be one");
    private static final String KEEPS = "curl() { printf '%s\\n' \"$@\" > arguments; cat > body; }\n";

    private final Curl curl = new Curl(URI.create("https://bellhop.example"), SECRET, "4242");

    @TempDir
    private Path folder;

    static Stream<String> bodies() {
        return Stream.of(
                "{}",
                "{\"a\":\"it's \\\"quoted\\\" $HOME `id` $(id) !! \\\\ % \"}",
                "{\"a\": 1}" + "\r\n".repeat(3),
                """
                END
                {"a":"END"}
                END
                """,
                "{\"a\":\"é€\uD83D\uDE00\"}",
                "\0\u0001\u007f",
                "x".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void the_very_bytes_arrive_and_come_in_through_the_door(String body) throws Exception {
        run(curl.of(delivery("issues", Bytes.utf8(body))));

        assertThat(Files.readAllBytes(folder.resolve("body"))).isEqualTo(body.getBytes(StandardCharsets.UTF_8));
        assertThat(arguments())
                .containsSequence("--request", "POST", "https://bellhop.example/webhooks/github")
                .contains("Content-Type: application/json", "X-GitHub-Event: issues", "X-GitHub-Delivery: " + GUID)
                .endsWith("--data-binary", "@-");
        Envelope envelope = new Envelope(
                "ping", GUID, signature(), Optional.empty(), Bytes.of(Files.readAllBytes(folder.resolve("body"))));
        assertThat(new GithubDoor(List.of(SECRET), "4242").judge(envelope, NOON))
                .isNotInstanceOf(Door.Verdict.Unsigned.class);
    }

    @Test
    void bytes_that_are_no_text_arrive_too() throws Exception {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        run(curl.of(delivery("issues", Bytes.of(all))));
        assertThat(Files.readAllBytes(folder.resolve("body"))).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"it's", "'; touch owned; '", "$(touch owned)", "a\nb", "\\", "é", "`touch owned`", "!!", ""})
    void whatever_stands_in_a_name_is_one_word_of_the_shell(String event) throws Exception {
        run(curl.of(delivery(event, Bytes.utf8("{}"))));
        assertThat(String.join("\n", arguments()))
                .contains(String.join("\n", "--header", "X-GitHub-Event: " + event, "--header"));
        assertThat(folder.resolve("owned")).doesNotExist();
    }

    @Test
    void the_secret_is_not_in_it() {
        assertThat(curl.of(delivery("issues", Bytes.utf8("{}")))).doesNotContain(SECRET.reveal());
    }

    private Optional<String> signature() throws IOException {
        return arguments().stream()
                .filter(word -> word.startsWith("X-Hub-Signature-256: "))
                .map(word -> word.substring("X-Hub-Signature-256: ".length()))
                .findFirst();
    }

    private List<String> arguments() throws IOException {
        return Files.readAllLines(folder.resolve("arguments"));
    }

    private void run(String command) throws Exception {
        Process shell = new ProcessBuilder("bash")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (var in = shell.getOutputStream()) {
            in.write((KEEPS + command).getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(said).isZero();
    }

    private static Delivery delivery(String event, Bytes body) {
        return new Delivery(GUID, event, NOON, body);
    }
}
