package dev.bellhop.run;

import java.math.BigDecimal;
import java.util.Optional;

/** What a session used, as far as its platform counts: tokens, money at list price or credits, and seconds at work. */
public record Spending(
        long input,
        long output,
        long cached,
        Optional<BigDecimal> listCost,
        Optional<BigDecimal> credits,
        long activeSeconds) {}
