package dev.bellhop.platform;

import dev.bellhop.demo.Fields;
import dev.bellhop.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Lists in pages. A cursor is opaque, says where the next page begins in a list that only grows, and is bound to its
 * order. A page looks at as many items as were asked for and shows the fitting ones, so that it can be empty before the
 * end: the description warns of that.
 */
final class Pages {
    private Pages() {}

    /** How a list is read: how many at once, and from which end when nobody says. */
    record Manner(int usual, int most, String order) {}

    static final Manner NEWEST_FIRST = new Manner(20, 100, "desc");
    static final Manner EVENTS = new Manner(1000, 1000, "asc");

    private record Cursor(String order, int at) {
        String written() {
            String plain = order + ":" + at;
            return "page_"
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        }

        static Cursor read(String written, String order) {
            try {
                String plain = new String(
                        Base64.getUrlDecoder().decode(written.replaceFirst("^page_", "")), StandardCharsets.UTF_8);
                List<String> parts = List.of(plain.split(":", 2));
                if (!parts.getFirst().equals(order)) {
                    throw Rejection.invalid("page: the cursor belongs to another order");
                }
                return new Cursor(order, Integer.parseInt(parts.getLast()));
            } catch (IllegalArgumentException e) {
                throw Rejection.invalid("page: not a cursor");
            }
        }
    }

    /** What is asked for of items that stand in the order in which they were made. */
    static Json page(List<Json> items, Predicate<Json> fits, Query query, Manner manner) {
        String order = query.one("order").orElse(manner.order());
        if (!order.equals("asc") && !order.equals("desc")) {
            throw Rejection.invalid("order: Input should be one of [asc, desc]");
        }
        boolean up = order.equals("asc");
        int limit = query.number("limit", manner.usual(), manner.most());
        int at = query.one("page")
                .map(written -> Cursor.read(written, order).at())
                .orElse(up ? 0 : items.size() - 1);
        List<Json> shown = new ArrayList<>();
        for (int seen = 0; seen < limit && at >= 0 && at < items.size(); seen++) {
            Json item = items.get(at);
            if (fits.test(item)) {
                shown.add(item);
            }
            at += up ? 1 : -1;
        }
        boolean more = up ? at < items.size() : at >= 0;
        Optional<String> next = more ? Optional.of(new Cursor(order, at).written()) : Optional.empty();
        return Fields.of("data", shown, "next_page", next);
    }
}
