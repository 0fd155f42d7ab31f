package dev.bellhop.platform;

import dev.bellhop.demo.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What stands behind the question mark. A name that nobody knows is refused. */
record Query(Map<String, List<String>> values) {

    static Query of(Request request) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : request.query().split("&", -1)) {
            if (!pair.isEmpty()) {
                int mark = pair.indexOf('=');
                String name = plain(mark < 0 ? pair : pair.substring(0, mark));
                values.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(mark < 0 ? "" : plain(pair.substring(mark + 1)));
            }
        }
        return new Query(values);
    }

    private static String plain(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The documentation's examples say {@code beta=true} everywhere, and that it is not needed. */
    Query only(String... names) {
        Set<String> known = new TreeSet<>(List.of(names));
        known.add("beta");
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw Rejection.invalid(name + ": Extra inputs are not permitted");
            }
        }
        return this;
    }

    Optional<String> one(String name) {
        return Optional.ofNullable(values.get(name)).map(List::getLast);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    boolean flag(String name) {
        return one(name).filter("true"::equals).isPresent();
    }

    int number(String name, int usual, int most) {
        String given = one(name).orElse(Integer.toString(usual));
        if (!given.matches("\\d{1,6}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > most) {
            throw Rejection.invalid(name + ": Input should be 1 to " + most);
        }
        return Integer.parseInt(given);
    }

    /** Whether a time is within what {@code name[gte]} and its like ask for. */
    boolean within(String name, Instant time) {
        return bound(name, "gte").filter(time::isBefore).isEmpty()
                && bound(name, "lte").filter(time::isAfter).isEmpty()
                && bound(name, "gt").filter(least -> !time.isAfter(least)).isEmpty()
                && bound(name, "lt").filter(most -> !time.isBefore(most)).isEmpty();
    }

    private Optional<Instant> bound(String name, String kind) {
        String whole = name + "[" + kind + "]";
        try {
            return one(whole).map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw Rejection.invalid(whole + ": Input should be a valid datetime");
        }
    }
}
