package dev.bellhop.rules;

import java.math.BigDecimal;
import java.util.Optional;

/** The most that may be spent, in US dollars; nothing where nobody says. */
public record Budget(Optional<Setting<BigDecimal>> run, Optional<Setting<BigDecimal>> month) {
    static final Budget NONE = new Budget(Optional.empty(), Optional.empty());

    Budget over(Budget below) {
        return new Budget(run.or(below::run), month.or(below::month));
    }
}
