package dev.bellhop.session;

import dev.bellhop.json.Json;
import java.math.BigDecimal;
import java.util.Optional;

/** What a session has used up, all in all. The platforms count in dollars at list price, or in credits. */
record Spending(
        long input,
        long output,
        long cacheRead,
        long cacheWritten,
        Optional<BigDecimal> listCostUsd,
        Optional<BigDecimal> credits,
        double activeSeconds) {

    static Spending read(Json usage) {
        return new Spending(
                Lenient.number(usage, "input_tokens"),
                Lenient.number(usage, "output_tokens"),
                Lenient.number(usage, "cache_read_input_tokens"),
                written(usage),
                Cents.read(Lenient.object(usage, "list_cost")),
                Lenient.decimal(usage, "total_credits"),
                Lenient.decimal(usage, "active_seconds").orElse(BigDecimal.ZERO).doubleValue());
    }

    private static long written(Json usage) {
        Json creation = Lenient.object(usage, "cache_creation");
        return Lenient.number(usage, "cache_creation_input_tokens")
                + Lenient.number(creation, "ephemeral_5m_input_tokens")
                + Lenient.number(creation, "ephemeral_1h_input_tokens");
    }
}
