package dev.bellhop.web;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** One thing that is counted of what was used, as people read it. What no platform told is absent, and never nought. */
enum Amount {
    RUNS("Runs"),
    MERGED("Merged"),
    FAILED("Failed"),
    INPUT("Input tokens"),
    OUTPUT("Output tokens"),
    COST("Cost at list price"),
    CREDITS("Credits"),
    PREMIUM("Premium requests"),
    TIME("Time at work");

    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;

    private final String title;

    Amount(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    Optional<String> of(Sheet.Line line) {
        return switch (this) {
            case RUNS -> Optional.of(count(line.runs().all()));
            case MERGED -> Optional.of(count(line.runs().well()));
            case FAILED -> Optional.of(count(line.runs().badly()));
            case INPUT -> line.used().input().map(Amount::count);
            case OUTPUT -> line.used().output().map(Amount::count);
            case COST -> line.used().listCost().map(cost -> "$" + cost.toPlainString());
            case CREDITS -> line.used().credits().map(BigDecimal::toPlainString);
            case PREMIUM -> line.used().premiumRequests().map(BigDecimal::toPlainString);
            case TIME -> line.used().activeSeconds().map(Amount::time);
        };
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String time(long seconds) {
        if (seconds < MINUTE) {
            return seconds + " s";
        }
        long minutes = seconds / MINUTE;
        return seconds < HOUR ? minutes + " min" : count(seconds / HOUR) + " h " + minutes % MINUTE + " min";
    }
}
