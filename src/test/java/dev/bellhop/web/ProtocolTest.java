package dev.bellhop.web;

import static dev.bellhop.web.House.GUID;
import static dev.bellhop.web.House.delivery;
import static dev.bellhop.web.House.headers;
import static dev.bellhop.web.WebhookTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolTest {
    private static final String GOOD = delivery(GUID, "issues", "{}");
    private final House house = new House();

    @BeforeEach
    void open() {
        house.open();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "TRACE", "DELETE", "PATCH", "OPTIONS"})
    void row_22_another_method_is_405_and_says_which(String method) throws IOException {
        Raw.Answer answer = house.ask(GOOD.replaceFirst("POST", method));

        problem(answer, 405, "The Allow header names the methods of this address.");
        assertThat(answer.header("Allow")).isEqualTo("POST");
        assertThat(house.stored).isEmpty();
    }

    @Test
    void row_22_a_method_that_nobody_knows_is_refused() throws IOException {
        assertThat(house.ask(GOOD.replaceFirst("POST", "BREW")).status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//webhooks/github",
                "/%2e/webhooks/github",
                "/webhooks/github;a=b",
                "/webhooks/github/",
                "/webhooks/./github",
                "/x/../webhooks/github",
                "/webhooks%2fgithub",
                "/WEBHOOKS/GITHUB"
            })
    void row_23_an_odd_path_is_404(String path) throws IOException {
        Raw.Answer answer = house.ask(GOOD.replaceFirst("/webhooks/github", path));

        problem(answer, 404, "There is nothing here.");
        assertThat(house.judged).isEmpty();
    }

    @Test
    void row_23_a_nul_in_the_path_is_400() throws IOException {
        Raw.Answer answer = house.ask(GOOD.replaceFirst("/webhooks/github", "/webhooks/github%00"));

        problem(answer, 400, "The request cannot be understood.");
        assertThat(house.judged).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {26_214_401, 27_000_000})
    void row_27_a_content_length_over_the_cap_is_413_before_any_body(int length) throws IOException {
        long began = System.nanoTime();
        Raw.Answer answer = house.ask(headers(GUID, "issues") + "Content-Length: " + length + "\r\n\r\n");

        problem(answer, 413, "A body may have 26214400 bytes.");
        assertThat(System.nanoTime() - began).isLessThan(2_000_000_000L);
    }

    @Test
    void row_27_a_body_of_exactly_the_cap_is_taken() throws IOException {
        try (Raw raw = house.connect()) {
            raw.send(headers(GUID, "issues") + "Content-Length: 26214400\r\n\r\n")
                    .send(new byte[26_214_400]);

            assertThat(raw.answer().status()).isEqualTo(202);
        }
    }

    @Test
    void row_28_an_endless_chunked_body_is_413_and_closed() throws IOException {
        try (Raw raw = house.connect()) {
            raw.send(headers(GUID, "issues") + "Transfer-Encoding: chunked\r\n\r\n");
            byte[] chunk = ("100000\r\n" + "x".repeat(0x100000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            try {
                for (int i = 0; i < 50; i++) {
                    raw.send(chunk);
                }
            } catch (IOException _) {
                // Closed while we were still sending, as it should be.
            }
            assertThat(raw.untilClosed())
                    .satisfiesAnyOf(
                            text -> assertThat(text).startsWith("HTTP/1.1 413"),
                            text -> assertThat(text).isEmpty());
        }
        assertThat(house.judged).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 2\r\nContent-Length: 3",
                "Content-Length: 2\r\nTransfer-Encoding: chunked",
                "Content-Length: -2",
                "Content-Length: 2\r\nX-Folded: a\r\n b",
                "Content-Length: 2\r\nX-Nul: a\u0000b"
            })
    void row_30_an_ambiguous_message_is_400_and_closed(String lines) throws IOException {
        try (Raw raw = house.connect()) {
            raw.send(headers(GUID, "issues") + lines + "\r\n\r\n{}");

            problem(raw.answer(), 400, "The request cannot be understood.");
            assertThat(raw.untilClosed()).isEmpty();
        }
        assertThat(house.stored).isEmpty();
    }

    @Test
    void row_30_no_host_is_400() throws IOException {
        problem(house.ask(GOOD.replace("Host: test\r\n", "")), 400, "The request cannot be understood.");
    }

    @Test
    void row_31_a_bad_chunk_size_is_400() throws IOException {
        try (Raw raw = house.connect()) {
            raw.send(headers(GUID, "issues") + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n");

            problem(raw.answer(), 400, "The request cannot be understood.");
            assertThat(raw.untilClosed()).isEmpty();
        }
        assertThat(house.judged).isEmpty();
    }

    @Test
    void row_32_headers_of_9_kb_are_431() throws IOException {
        Raw.Answer answer = house.ask(delivery(GUID, "issues", "{}", "X-Long: " + "a".repeat(9_000)));

        problem(answer, 431, "The headers may have 8192 bytes.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "\u00ff\u00fe\u0000\u0001\r\n\r\n",
                "\r\n\r\nnonsense\r\n\r\n"
            })
    void row_35_what_is_not_http_is_refused_and_closed(String bytes) throws IOException {
        try (Raw raw = house.connect()) {
            String answer = raw.send(bytes).untilClosed();

            assertThat(answer)
                    .satisfiesAnyOf(
                            text -> assertThat(text).isEmpty(),
                            text -> assertThat(text).startsWith("HTTP/1.1 4").contains(Problem.CONTENT_TYPE),
                            text -> assertThat(text).startsWith("HTTP/1.1 505").contains(Problem.CONTENT_TYPE));
        }
    }

    @Test
    void row_36_expect_continue_with_too_much_is_413_without_100() throws IOException {
        String request = headers(GUID, "issues", "Expect: 100-continue") + "Content-Length: 27000000\r\n\r\n";

        assertThat(house.ask(request).status()).isEqualTo(413);
    }

    @Test
    void row_36_expect_continue_with_a_good_length_is_asked_for() throws IOException {
        try (Raw raw = house.connect()) {
            raw.send(headers(GUID, "issues", "Expect: 100-continue") + "Content-Length: 2\r\n\r\n");
            assertThat(raw.answer().status()).isEqualTo(100);

            assertThat(raw.send("{}").answer().status()).isEqualTo(202);
        }
    }

    @Test
    void row_38_two_deliveries_on_one_connection_are_answered_in_order() throws IOException {
        try (Raw raw = house.connect()) {
            raw.send(GOOD + delivery(UUID.randomUUID().toString(), "ping", "{}"));

            assertThat(raw.answer().body()).contains("accepted");
            assertThat(raw.answer().body()).contains("pong");
        }
    }

    @Test
    void row_39_a_forged_forwarding_header_changes_nothing() throws IOException {
        Raw.Answer answer = house.ask(delivery(GUID, "issues", "{}", "X-Forwarded-For: 127.0.0.1", "Forwarded: for=x"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(http().getHttpConfiguration().getCustomizers()).isEmpty();
    }

    @Test
    void the_live_connector_has_the_limits_that_were_meant() {
        assertThat(connector().getIdleTimeout()).isEqualTo(10_000);
        assertThat(http().getHttpConfiguration().getRequestHeaderSize()).isEqualTo(8_192);
        assertThat(http().getHttpConfiguration().getSendServerVersion()).isFalse();
        assertThat(connector().getServer().getStopTimeout()).isEqualTo(10_000);
    }

    private ServerConnector connector() {
        return (ServerConnector) house.edge().javalin().jettyServer().server().getConnectors()[0];
    }

    private HttpConnectionFactory http() {
        return connector().getConnectionFactory(HttpConnectionFactory.class);
    }
}
