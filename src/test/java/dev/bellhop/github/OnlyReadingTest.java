package dev.bellhop.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.LineReader;
import dev.bellhop.http.Transport;
import dev.bellhop.text.Bytes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnlyReadingTest {
    private final List<Call> through = new ArrayList<>();
    private final OnlyReading reading = new OnlyReading(new Transport() {
        @Override
        public Answer exchange(Call call) {
            through.add(call);
            return new Answer(call, 200, Map.of(), Bytes.utf8("{}"));
        }

        @Override
        public Answer lines(Call call, LineReader reader) {
            return exchange(call);
        }
    });
    private final LineReader nobody = new LineReader() {
        @Override
        public void begins(Runnable hangUp) {}

        @Override
        public void line(String line) {}
    };

    @Test
    void a_stream_only_asks_and_what_else_is_sent_as_one_does_not() {
        assertThat(reading.lines(call("GET", "/events"), nobody).ok()).isTrue();
        assertThatThrownBy(() -> reading.lines(call("POST", "/app/installations/1/access_tokens"), nobody))
                .isInstanceOf(IllegalStateException.class);
        assertThat(through).hasSize(1);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, /repos/o/r",
        "POST, /app/installations/1/access_tokens",
        "POST, /api/v3/app/installations/1/access_tokens"
    })
    void what_only_asks_goes_through(String method, String path) {
        assertThat(reading.exchange(call(method, path)).ok()).isTrue();
        assertThat(through).hasSize(1);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "POST,   /repos/o/r/issues/1/comments",
        "POST,   /repos/o/r/issues/1/access_tokens",
        "PATCH,  /repos/o/r/issues/comments/1",
        "PUT,    /repos/o/r",
        "DELETE, /app/installations/1/access_tokens",
        "POST,   /graphql",
    })
    void what_could_change_something_does_not(String method, String path) {
        assertThatThrownBy(() -> reading.exchange(call(method, path)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(method + " " + path);
        assertThat(through).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"query\":\"query A { viewer { login } }\",\"variables\":{}} | true",
                "{\"query\":\"mutation A { x }\",\"variables\":{}} | false",
                "{\"query\":\"query A { x } mutation B { y }\",\"variables\":{}} | false",
                "{\"query\":\"query A { x }\",\"variables\":{},\"operationName\":\"A\"} | false",
                "{\"query\":\" mutation A { x }\",\"variables\":{}} | false",
                "{} | false",
            })
    void a_question_to_graphql_goes_through_and_a_change_does_not(String body, boolean goes) {
        Call call = call("POST", "/graphql").body("application/json", Bytes.utf8(body));
        if (goes) {
            assertThat(reading.exchange(call).ok()).isTrue();
        } else {
            assertThatThrownBy(() -> reading.exchange(call)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(through).hasSize(goes ? 1 : 0);
    }

    private static Call call(String method, String path) {
        return Call.of(method, URI.create("https://api.github.com" + path));
    }
}
