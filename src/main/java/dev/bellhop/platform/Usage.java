package dev.bellhop.platform;

import dev.bellhop.demo.Fields;
import dev.bellhop.json.Json;
import java.math.BigDecimal;
import java.time.Duration;

/** What a session has used. Its prices are in the order of real ones. */
final class Usage {
    private static final long MICROS_A_CENT = 10_000;
    private static final long MICROS_AN_HOUR = 80_000;

    private long requests;
    private long input;
    private long output;
    private long cached;
    private long micros;
    private Duration active = Duration.ZERO;

    /** One more request to the model; what it took. */
    Json ask() {
        long in = 4000 + 900 * requests;
        long out = 600 + 40 * requests;
        long read = 2000 * requests;
        requests++;
        input += in;
        output += out;
        cached += read;
        micros += in * 5 + out * 25 + read / 2;
        return Fields.of(
                "input_tokens",
                in,
                "output_tokens",
                out,
                "cache_read_input_tokens",
                read,
                "cache_creation_input_tokens",
                0,
                "speed",
                "standard");
    }

    void run(Duration time) {
        active = active.plus(time);
        micros += MICROS_AN_HOUR * time.toMillis() / Duration.ofHours(1).toMillis();
    }

    /** At least so much. */
    void spend(long cents) {
        micros = Math.max(micros, cents * MICROS_A_CENT);
    }

    long cents() {
        return micros / MICROS_A_CENT;
    }

    private Json seconds() {
        return Json.parse(BigDecimal.valueOf(active.toMillis(), 3).toPlainString());
    }

    Json shown(Platform.Kind kind) {
        return switch (kind) {
            case ANTHROPIC ->
                Fields.of(
                        "input_tokens",
                        input,
                        "output_tokens",
                        output,
                        "cache_read_input_tokens",
                        cached,
                        "cache_creation",
                        Fields.of("ephemeral_5m_input_tokens", 0, "ephemeral_1h_input_tokens", 0),
                        "list_cost",
                        Fields.of("amount", Long.toString(cents()), "currency", "USD"),
                        "active_seconds",
                        seconds(),
                        "server_tool_use",
                        Fields.of("web_search_requests", 0, "web_fetch_requests", 0));
            case QODER ->
                Fields.of(
                        "input_tokens",
                        input,
                        "output_tokens",
                        output,
                        "total_credits",
                        Json.parse(BigDecimal.valueOf(micros / 100, 2).toPlainString()));
        };
    }

    Json stats(Duration since) {
        return Fields.of("active_seconds", seconds(), "duration_seconds", since.toSeconds());
    }
}
