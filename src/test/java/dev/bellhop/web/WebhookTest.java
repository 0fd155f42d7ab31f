package dev.bellhop.web;

import static dev.bellhop.web.House.GUID;
import static dev.bellhop.web.House.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.Ledger;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {
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
    void row_01_a_good_delivery_is_stored_and_202() throws IOException {
        Raw.Answer answer = house.ask(delivery(GUID, "issues", "{}"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"status\":\"accepted\"}\n");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(house.stored).containsOnlyKeys(GUID);
    }

    @Test
    void the_door_sees_the_bytes_and_headers_as_they_came() throws IOException {
        house.ask(delivery(GUID, "issues", "{ \"a\" : \"\u00ff\" }", "X-GitHub-Hook-Installation-Target-ID: 7"));

        assertThat(house.judged).singleElement().satisfies(envelope -> {
            assertThat(envelope.guid()).isEqualTo(GUID);
            assertThat(envelope.event()).isEqualTo("issues");
            assertThat(envelope.target()).contains("7");
            assertThat(envelope.body().array()).endsWith('"', 0xff, '"', ' ', '}');
        });
    }

    @Test
    void row_02_the_same_delivery_again_is_200_duplicate() throws IOException {
        house.ask(delivery(GUID, "issues", "{}"));
        Raw.Answer again = house.ask(delivery(GUID, "issues", "{}"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo("{\"status\":\"duplicate\"}\n");
    }

    @Test
    void row_03_the_same_id_with_another_body_is_409() throws IOException {
        house.ask(delivery(GUID, "issues", "{}"));

        problem(house.ask(delivery(GUID, "issues", "{ }")), 409, "This delivery id came before, with another body.");
    }

    @Test
    void row_04_fifty_at_once_are_one_202_and_49_200() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> send =
                    () -> house.ask(delivery(GUID, "issues", "{}")).status();
            List<Future<Integer>> answers = threads.invokeAll(Collections.nCopies(50, send));

            assertThat(answers.stream().map(Future::resultNow).filter(status -> status == 202))
                    .hasSize(1);
            assertThat(answers.stream().map(Future::resultNow).filter(status -> status == 200))
                    .hasSize(49);
        }
    }

    @Test
    void row_05_no_signature_is_401() throws IOException {
        String request = delivery(GUID, "issues", "{}").replace("X-Hub-Signature-256: sha256=good\r\n", "");

        problem(house.ask(request), 401, "The X-Hub-Signature-256 header is missing or wrong.");
    }

    @Test
    void row_06_a_sha1_signature_alone_is_401() throws IOException {
        String request = delivery(GUID, "issues", "{}")
                .replace("X-Hub-Signature-256: sha256=good", "X-Hub-Signature: sha1=good");

        problem(house.ask(request), 401, "The X-Hub-Signature-256 header is missing or wrong.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Hub-Signature-256: sha256=good",
                "X-GitHub-Event: issues",
                "X-GitHub-Delivery: " + GUID,
                "X-GitHub-Hook-Installation-Target-ID: 1\r\nX-GitHub-Hook-Installation-Target-ID: 1",
                "Content-Type: application/json"
            })
    void rows_09_and_10_a_header_that_came_twice_is_400(String twice) throws IOException {
        Raw.Answer answer = house.ask(delivery(GUID, "issues", "{}", twice));

        problem(answer, 400, "The " + twice.substring(0, twice.indexOf(':')) + " header came more than once.");
        assertThat(house.judged).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42", "'; DROP TABLE inbox; --", GUID + "0", "72d3162e-cc78-11e3-81ab-4c9367dc095g"})
    void row_11_a_delivery_id_that_is_no_uuid_is_400(String guid) throws IOException {
        problem(
                house.ask(delivery(guid, "issues", "{}")),
                400,
                "The X-GitHub-Delivery header is missing or malformed.");
    }

    @Test
    void row_11_a_delivery_id_of_5_kb_is_400() throws IOException {
        assertThat(house.ask(delivery("a".repeat(5_000), "issues", "{}")).status())
                .isEqualTo(400);
    }

    @Test
    void row_11_no_delivery_id_is_400() throws IOException {
        String request = delivery(GUID, "issues", "{}").replace("X-GitHub-Delivery: " + GUID + "\r\n", "");

        assertThat(house.ask(request).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../etc/passwd", "issues labeled", "Issues"})
    void row_12_an_illegal_event_is_400(String event) throws IOException {
        problem(house.ask(delivery(GUID, event, "{}")), 400, "The X-GitHub-Event header is missing or malformed.");
    }

    @Test
    void row_12_an_unknown_event_is_202_ignored_and_counted_without_its_name() throws IOException {
        Raw.Answer answer = house.ask(delivery(GUID, "foo", "{}"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"status\":\"ignored\"}\n");
        assertThat(house.stored).isEmpty();
    }

    @Test
    void row_21_ping_is_200_pong() throws IOException {
        Raw.Answer answer = house.ask(delivery(GUID, "ping", "{}"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"pong\"}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/jsonx",
                ""
            })
    void row_24_another_content_type_is_415_with_a_hint(String type) throws IOException {
        String request = delivery(GUID, "issues", "{}").replace("application/json", type);

        problem(house.ask(request), 415, "Set the content type of the webhook to application/json.");
    }

    @Test
    void row_24_no_content_type_is_415() throws IOException {
        String request = delivery(GUID, "issues", "{}").replace("Content-Type: application/json\r\n", "");

        assertThat(house.ask(request).status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=utf-8", " application/json ", "Application/JSON;charset=UTF-8"})
    void row_25_json_however_it_is_written_is_202(String type) throws IOException {
        String request = delivery(GUID, "issues", "{}").replace("application/json", type);

        assertThat(house.ask(request).status()).isEqualTo(202);
    }

    @Test
    void row_26_a_compressed_body_is_415_and_never_inflated() throws IOException {
        problem(
                house.ask(delivery(GUID, "issues", "{}", "Content-Encoding: gzip")),
                415,
                "A body may not be compressed.");
        assertThat(house.judged).isEmpty();
    }

    @Test
    void row_40_an_empty_body_is_400() throws IOException {
        problem(house.ask(delivery(GUID, "issues", "")), 400, "The body is not JSON that we can read.");
    }

    @Test
    void row_105_a_ledger_that_cannot_store_is_503_with_retry_after() throws IOException {
        house.receive = _ -> {
            throw new IllegalStateException("disk full at /secret/path");
        };
        Raw.Answer answer = house.ask(delivery(GUID, "issues", "{}"));

        problem(answer, 503, "The delivery could not be stored.");
        assertThat(answer.header("Retry-After")).isEqualTo("30");
    }

    @Test
    void a_fault_of_ours_is_500_without_a_word_of_it() throws IOException {
        house.receive = _ -> {
            throw new StackOverflowError("secret");
        };

        problem(house.ask(delivery(GUID, "issues", "{}")), 500, "This is our fault. The log says more.");
        house.receive = _ -> Ledger.Receipt.STORED;
        assertThat(house.ask(delivery(GUID, "issues", "{}")).status()).isEqualTo(202);
    }

    @Test
    void without_credentials_a_delivery_is_503() throws IOException {
        house.connected = false;
        Raw.Answer answer = house.ask(delivery(GUID, "issues", "{}"));

        problem(answer, 503, "There are no App credentials yet, so no delivery can be believed.");
        assertThat(answer.header("Retry-After")).isEqualTo("30");
    }

    @Test
    void row_37_a_client_that_leaves_before_the_answer_has_its_delivery_stored() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        house.receive = delivery -> {
            Ledger.Receipt receipt = awaited(left, delivery.guid());
            house.stored.put(delivery.guid(), delivery.body());
            done.countDown();
            return receipt;
        };
        try (Raw raw = house.connect()) {
            raw.send(delivery(GUID, "issues", "{}"));
        }
        left.countDown();

        assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(house.stored).containsOnlyKeys(GUID);
    }

    private static Ledger.Receipt awaited(CountDownLatch latch, String guid) {
        try {
            if (latch.await(5, TimeUnit.SECONDS)) {
                return Ledger.Receipt.STORED;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException(guid);
    }

    static void problem(Raw.Answer answer, int status, String detail) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status, "\"detail\":\"" + detail + "\"");
        assertThat(answer.headers()).doesNotContainKey("server");
    }
}
