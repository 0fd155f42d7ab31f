package dev.bellhop.web;

import static dev.bellhop.web.House.delivery;
import static dev.bellhop.web.House.headers;
import static dev.bellhop.web.WebhookTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private final House house = new House();

    @BeforeEach
    void open() {
        house.patience = new EdgeParts.Patience(Duration.ofSeconds(10), 512, 100_000);
        house.open();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void more_than_memory_should_hold_is_503_and_not_stored() throws IOException {
        Raw.Answer answer = send(100_001);

        problem(answer, 503, "Too much is coming in at once.");
        assertThat(answer.header("Retry-After")).isEqualTo("30");
        assertThat(house.stored).isEmpty();
    }

    @Test
    void what_was_taken_is_given_back() throws IOException {
        for (int i = 0; i < 5; i++) {
            assertThat(send(100_000).status()).isEqualTo(202);
            assertThat(send(100_001).status()).isEqualTo(503);
        }
    }

    @Test
    void announcing_a_large_body_takes_nothing_from_others() throws IOException {
        try (Raw greedy = house.connect()) {
            greedy.send(headers(id(), "issues") + "Content-Length: 26000000\r\n\r\n" + "x".repeat(1_000));

            assertThat(send(90_000).status()).isEqualTo(202);
        }
    }

    private Raw.Answer send(int length) throws IOException {
        return house.ask(delivery(id(), "issues", "x".repeat(length)));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
