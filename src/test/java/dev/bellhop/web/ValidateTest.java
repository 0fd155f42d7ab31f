package dev.bellhop.web;

import static dev.bellhop.web.WebhookTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ValidateTest {
    private static final String FILE = "application/x-www-form-urlencoded";
    private final House house = new House();

    @BeforeEach
    void open() {
        house.open();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_right_file_is_200() throws IOException {
        Raw.Answer answer = validate("plan: ask\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.body()).isEqualTo("{\"valid\":true}\n");
    }

    @Test
    void a_wrong_file_is_422_with_every_place_and_nothing_of_its_own() throws IOException {
        Raw.Answer answer = validate("plan: nevr\nagents: { \"a\\\"b\": { kind: copilot, hush: 1 } }\n");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body())
                .contains(
                        "{\"line\":1,\"column\":7,\"pointer\":\"/plan\",\"message\":\"expected never or ask or always\",\"suggestion\":\"never\"}",
                        "{\"line\":2,\"column\":36,\"pointer\":\"/agents/*/*\",\"message\":\"unknown key\"}")
                .doesNotContain("nevr", "hush", "a\\\"b");
    }

    @Test
    void a_file_of_a_mebibyte_is_read_and_a_larger_one_is_413() throws IOException {
        assertThat(validate("#".repeat(1 << 20)).status()).isEqualTo(200);
        problem(validate((1 << 20) + 1, ""), 413, "A file may have 1048576 bytes.");
    }

    @Test
    void what_is_no_text_is_400() throws IOException {
        problem(validate("plan: \u00e9\n"), 400, "The body is not UTF-8.");
    }

    @Test
    void the_eleventh_in_a_minute_is_429_and_may_come_again_when_the_first_is_a_minute_old() throws IOException {
        for (int i = 0; i < 10; i++) {
            assertThat(validate("").status()).isEqualTo(200);
            house.now = house.now.plusSeconds(1);
        }
        Raw.Answer eleventh = validate("");

        problem(eleventh, 429, "Ten files a minute are read for one address.");
        assertThat(eleventh.header("Retry-After")).isEqualTo("50");
        house.now = house.now.plusSeconds(50);
        assertThat(validate("").status()).isEqualTo(200);
        assertThat(validate("").status()).isEqualTo(429);
    }

    @Test
    void the_schema_is_kept_by_whoever_has_it() throws IOException {
        Raw.Answer schema = house.get("/schema/bellhop.schema.json");
        Raw.Answer again = house.get("/schema/bellhop.schema.json", "If-None-Match: " + schema.header("ETag"));

        assertThat(schema.status()).isEqualTo(200);
        assertThat(schema.header("Content-Type")).isEqualTo("application/schema+json");
        assertThat(schema.header("Cache-Control")).isEqualTo("public, max-age=3600");
        assertThat(schema.body()).contains("https://json-schema.org/draft/2020-12/schema");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    private Raw.Answer validate(String file) throws IOException {
        return validate(file.getBytes(StandardCharsets.ISO_8859_1).length, file);
    }

    /** Who is answered before the whole is sent may find the door closed, so of what is too large nothing is sent. */
    private Raw.Answer validate(int length, String file) throws IOException {
        return house.ask("POST /api/v1/config/validate HTTP/1.1\r\nHost: test\r\nContent-Type: " + FILE
                + "\r\nContent-Length: " + length + "\r\n\r\n" + file);
    }
}
