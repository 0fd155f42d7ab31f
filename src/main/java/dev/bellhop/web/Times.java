package dev.bellhop.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people read them. All are UTC. */
final class Times {
    private static final DateTimeFormatter MINUTE = form("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = form("uuuu-MM-dd HH:mm:ss");

    private Times() {}

    static String minute(Instant at) {
        return MINUTE.format(at);
    }

    static String second(Instant at) {
        return SECOND.format(at);
    }

    /** The larger two of its units. */
    static String span(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        long minutes = seconds / 60;
        if (minutes < 60) {
            return minutes + " min" + rest(seconds % 60, "s");
        }
        long hours = minutes / 60;
        return hours < 48 ? hours + " h" + rest(minutes % 60, "min") : hours / 24 + " days" + rest(hours % 24, "h");
    }

    private static String rest(long amount, String unit) {
        return amount == 0 ? "" : " " + amount + " " + unit;
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
