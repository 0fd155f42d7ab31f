package dev.bellhop.run;

import java.math.BigDecimal;

/** What an agent's work cost, as its platform counts. */
public record Usage(Unit unit, BigDecimal amount) {
    public enum Unit {
        AI_CREDITS,
        PREMIUM_REQUESTS
    }
}
