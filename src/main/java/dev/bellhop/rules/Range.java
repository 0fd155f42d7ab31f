package dev.bellhop.rules;

import java.math.BigDecimal;
import java.util.Optional;

/** From where to where a number may go. The schema says the same. */
enum Range {
    RUN("0.01", "10000"),
    MONTH("0.01", "1000000"),
    RUNNING("1", "100"),
    PER_ISSUE("1", "100"),
    PER_REPO("1", "10000"),
    CHECKS("0", "10"),
    ID("1", "999999999999");

    private final String least;
    private final String most;

    Range(String least, String most) {
        this.least = least;
        this.most = most;
    }

    Optional<BigDecimal> amount(Spot spot) {
        return spot.amount(least, most);
    }

    Optional<Long> whole(Spot spot) {
        return spot.whole(Long.parseLong(least), Long.parseLong(most));
    }
}
