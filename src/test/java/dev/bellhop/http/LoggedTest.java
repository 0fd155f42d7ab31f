package dev.bellhop.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.bellhop.engine.Fault;
import dev.bellhop.json.Json;
import dev.bellhop.text.Redaction;
import dev.bellhop.text.Secret;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class LoggedTest {
    private static final URI HERE = URI.create("https://api.example/repos/acme/web?secret=canary-in-query");

    private final Script host = new Script();
    private final Redaction redaction = new Redaction();
    private final Logged logged = new Logged(host, () -> Instant.EPOCH, redaction);
    private final Logger logger = (Logger) LoggerFactory.getLogger(Logged.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(lines);
    }

    @AfterEach
    void silence() {
        logger.detachAppender(lines);
        logger.setLevel(null);
    }

    @Test
    void a_call_is_one_line_with_the_hosts_own_id_for_it() {
        host.on("GET /repos/acme/web?secret=canary-in-query", 200, "{}", "x-github-request-id", "AB:12");

        logged.exchange(Call.get(HERE));

        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage()).isEqualTo("GET /repos/acme/web 200 0 ms AB:12");
            assertThat(line.getLevel()).isEqualTo(Level.DEBUG);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"request-id", "x-request-id"})
    void other_hosts_call_their_id_by_other_names(String header) {
        host.on("GET /repos/acme/web?secret=canary-in-query", 200, "{}", header, "req_1");

        logged.exchange(Call.get(HERE));

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("GET /repos/acme/web 200 0 ms req_1");
    }

    @Test
    void a_stream_is_one_line_at_its_end() {
        host.on(
                "GET /repos/acme/web?secret=canary-in-query",
                200,
                "data: canary-in-body\n\n",
                "content-type",
                "text/event-stream",
                "request-id",
                "req_2");

        logged.lines(Call.get(HERE), new LineReader() {
            @Override
            public void begins(Runnable hangUp) {
                assertThat(lines.list).isEmpty();
            }

            @Override
            public void line(String line) {
                assertThat(lines.list).isEmpty();
            }
        });

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("GET /repos/acme/web 200 0 ms req_2");
    }

    @Test
    void row_116_no_secret_comes_into_the_log_or_into_a_fault() {
        Secret token = redaction.remember(new Secret("canary-in-header"));
        Call call = Call.post(
                        URI.create("https://api.example/x/canary-in-header"),
                        Json.object().with("a", "canary-in-body"))
                .bearer(token);
        host.on("POST /x/canary-in-header", it -> {
            throw it.broken("gone");
        });

        assertThatThrownBy(() -> logged.exchange(call)).isInstanceOf(Fault.class);

        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage()).isEqualTo("POST /x/(secret) 0 ms POST /x/(secret): gone");
            assertThat(line.getLevel()).isEqualTo(Level.INFO);
        });
        assertThat(call.toString()).doesNotContain("Bearer", "canary-in-body");
    }
}
