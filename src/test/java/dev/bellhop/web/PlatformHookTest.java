package dev.bellhop.web;

import static dev.bellhop.web.WebhookTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.text.Bytes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The address for notices of a platform of sessions. */
class PlatformHookTest {
    private final House house = new House();
    private final List<PlatformNotice> heard = new CopyOnWriteArrayList<>();
    private PlatformNotices.Heard answer = PlatformNotices.Heard.TAKEN;

    @BeforeEach
    void open() {
        house.notices = Optional.of(notice -> {
            heard.add(notice);
            return answer;
        });
        house.open();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void a_notice_is_heard_as_it_came(PlatformNotices.Heard as) throws IOException {
        answer = as;
        Raw.Answer said = house.ask(notice("{ \"a\": 1 }"));

        assertThat(heard)
                .containsExactly(new PlatformNotice("whe_1", "1800000000", "v1,x v1,y", Bytes.utf8("{ \"a\": 1 }")));
        switch (as) {
            case TAKEN ->
                assertThat(said).returns(202, Raw.Answer::status).returns(status("accepted"), Raw.Answer::body);
            case IGNORED ->
                assertThat(said).returns(202, Raw.Answer::status).returns(status("ignored"), Raw.Answer::body);
            case UNSIGNED ->
                problem(
                        said,
                        401,
                        "The webhook-signature header is missing or wrong, or the notice is not of the last five"
                                + " minutes.");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"webhook-id: whe_1", "webhook-timestamp: 1800000000", "webhook-signature: v1,x v1,y"})
    void row_100_a_header_that_is_missing_is_empty_and_one_that_came_twice_is_400(String header) throws IOException {
        house.ask(notice("{}").replace(header + "\r\n", ""));
        assertThat(heard)
                .singleElement()
                .satisfies(notice -> assertThat(List.of(notice.id(), notice.timestamp(), notice.signatures()))
                        .containsOnlyOnce(""));

        String twice = notice("{}").replace(header, header + "\r\n" + header);
        problem(
                house.ask(twice),
                400,
                "The " + header.substring(0, header.indexOf(':')) + " header came more than once.");
        assertThat(heard).hasSize(1);
    }

    @Test
    void another_content_type_is_415() throws IOException {
        problem(
                house.ask(notice("{}").replace("application/json", "text/plain")),
                415,
                "Set the content type of the webhook to application/json.");
        assertThat(heard).isEmpty();
    }

    @Test
    void a_long_one_is_413_whether_it_says_so_or_not() throws IOException {
        assertThat(house.ask(notice("x".repeat(65_536))).status()).isEqualTo(202);
        problem(house.ask(notice("x".repeat(65_537))), 413, "A body may have 65536 bytes.");

        String chunked = notice("").replace("Content-Length: 0", "Transfer-Encoding: chunked");
        problem(
                house.ask(chunked + "10001\r\n" + "x".repeat(65_537) + "\r\n0\r\n\r\n"),
                413,
                "A body may have 65536 bytes.");
        assertThat(heard).hasSize(1);
    }

    @Test
    void another_method_is_405() throws IOException {
        Raw.Answer said = house.get("/webhooks/anthropic");

        problem(said, 405, "The Allow header names the methods of this address.");
        assertThat(said.header("Allow")).isEqualTo("POST");
    }

    @Test
    void one_that_cannot_be_stored_is_503_without_a_word_of_why() throws IOException {
        house.close();
        house.notices = Optional.of(_ -> {
            throw new IllegalStateException("disk full at /secret/path");
        });
        house.open();
        Raw.Answer said = house.ask(notice("{}"));

        problem(said, 503, "The notice could not be stored.");
        assertThat(said.header("Retry-After")).isEqualTo("30");
    }

    @Test
    void without_its_secret_there_is_no_such_address() throws IOException {
        house.close();
        house.notices = Optional.empty();
        house.open();

        problem(house.ask(notice("{}")), 404, "There is nothing here.");
        problem(house.get("/webhooks/anthropic"), 404, "There is nothing here.");
    }

    private static String status(String word) {
        return "{\"status\":\"" + word + "\"}\n";
    }

    private static String notice(String body) {
        return "POST /webhooks/anthropic HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n"
                + "webhook-id: whe_1\r\nwebhook-timestamp: 1800000000\r\nwebhook-signature: v1,x v1,y\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }
}
