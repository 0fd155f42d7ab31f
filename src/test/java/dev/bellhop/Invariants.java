package dev.bellhop;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must hold in every town, whatever happened in it. Each gives what is broken, in words. */
final class Invariants {
    private static final Pattern WINDOW = Pattern.compile("was to be quiet until (\\S+) and asked at (\\S+Z):");

    /** Nobody is told to wait for longer. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private Invariants() {}

    /** Nothing is asked while we were told to wait. A house that was killed meanwhile may not remember. */
    static List<String> asked(Town town) {
        return town.world.violations().stream()
                .filter(violation -> !forgotten(town, violation))
                .toList();
    }

    private static boolean forgotten(Town town, String violation) {
        Matcher window = WINDOW.matcher(violation);
        if (!window.find()) {
            return false;
        }
        Instant told = Instant.parse(window.group(1)).minus(LONGEST_WAIT);
        Instant asked = Instant.parse(window.group(2));
        return town.crashes.stream().anyMatch(crash -> !crash.isBefore(told) && !crash.isAfter(asked));
    }
}
