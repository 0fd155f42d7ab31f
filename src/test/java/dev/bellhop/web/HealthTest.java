package dev.bellhop.web;

import static dev.bellhop.web.House.GUID;
import static dev.bellhop.web.House.delivery;
import static dev.bellhop.web.WebhookTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.Book;
import dev.bellhop.engine.Check;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthTest {
    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void healthz_is_200_though_the_ledger_is_broken() throws IOException {
        house.broken = true;

        assertThat(house.open().get("/healthz").status()).isEqualTo(200);
    }

    @Test
    void readyz_is_200_when_all_checks_hold() throws IOException {
        house.checks.add(check("github", Check.Result.ok("the App's key was accepted")));
        house.queue = new Book.Queue(2, Optional.of(House.NOW.minusSeconds(30)), 0);
        Raw.Answer answer = house.open().get("/readyz");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("""
                        {"checks":[\
                        {"name":"ledger","status":"ok","detail":"2 due, the oldest for 30 seconds"},\
                        {"name":"github","status":"ok","detail":"the App's key was accepted"}]}
                        """);
    }

    @Test
    void readyz_is_503_when_the_oldest_has_waited_ten_minutes() throws IOException {
        house.queue = new Book.Queue(1, Optional.of(House.NOW.minus(Duration.ofMinutes(10))), 0);

        assertThat(house.open().get("/readyz").status()).isEqualTo(503);
    }

    @Test
    void row_105_readyz_is_503_when_the_ledger_cannot_be_read_and_does_not_say_where_it_is() throws IOException {
        house.broken = true;
        Raw.Answer answer = house.open().get("/readyz");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body())
                .contains("\"status\":\"fail\",\"detail\":\"It could not be looked at. The log says why.\"")
                .doesNotContain("secret");
    }

    @Test
    void readyz_is_json_whatever_a_check_says() throws IOException {
        house.checks.add(check("odd", Check.Result.fail("a \"quote\", a \\ and\na line", "")));

        assertThat(house.open().get("/readyz").body()).contains("a \\\"quote\\\", a \\\\ and a line");
    }

    @Test
    void metrics_count_deliveries_by_event_and_verdict() throws IOException {
        house.queue = new Book.Queue(3, Optional.of(House.NOW.minusSeconds(4)), 5);
        house.open().ask(delivery(GUID, "issues", "{}"));
        house.ask(delivery(GUID, "evil\u00ff", "{}"));
        house.ask(delivery(GUID, "made_up", "{}"));

        assertThat(metrics("GET", "/metrics").body())
                .contains("bellhop_build_info{version=\"0.0.0-test\"} 1\n")
                .contains("bellhop_webhook_deliveries_total{event=\"issues\",verdict=\"accepted\"} 1\n")
                .contains("bellhop_webhook_deliveries_total{event=\"other\",verdict=\"refused_400\"} 1\n")
                .contains("bellhop_webhook_deliveries_total{event=\"other\",verdict=\"ignored\"} 1\n")
                .contains("bellhop_webhook_latency_seconds_bucket{le=\"+Inf\"} 3\n")
                .contains("bellhop_webhook_latency_seconds_count 3\n")
                .contains("bellhop_queue_due 3\n")
                .contains("bellhop_queue_oldest_age_seconds 4.0\n")
                .contains("bellhop_deliveries_dead 5\n")
                .contains("bellhop_connections_closed_total 0\n");
    }

    @Test
    void metrics_answer_without_the_queue_when_the_ledger_cannot_be_read() throws IOException {
        house.broken = true;
        house.open();

        assertThat(metrics("GET", "/metrics").body())
                .contains("bellhop_build_info")
                .doesNotContain("bellhop_queue_due");
    }

    @Test
    void the_metrics_port_has_one_page_and_one_method() throws IOException {
        house.open();

        problem(metrics("GET", "/"), 404, "There is nothing here.");
        problem(metrics("POST", "/metrics"), 405, "The Allow header names the methods of this address.");
    }

    private Raw.Answer metrics(String method, String path) throws IOException {
        try (Raw raw = new Raw(house.edge().metricsPort())) {
            return raw.send(method + " " + path + " HTTP/1.1\r\nHost: test\r\nContent-Length: 0\r\n\r\n")
                    .answer();
        }
    }

    private static Check check(String name, Check.Result result) {
        return new Check() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Result look(Instant now) {
                return result;
            }
        };
    }
}
