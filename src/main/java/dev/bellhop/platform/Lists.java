package dev.bellhop.platform;

import dev.bellhop.demo.Fields;
import dev.bellhop.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Lists as the vendor gives them: Anthropic's by opaque pages, Qoder's by the ids around which one reads. */
final class Lists {
    private Lists() {}

    /** The query of a list, which may also have these. */
    static Query only(Platform.Kind kind, Call call, String... more) {
        Stream<String> paging = switch (kind) {
            case ANTHROPIC -> Stream.of("limit", "page", "order");
            case QODER -> Stream.of("limit", "after_id", "before_id", "order");
        };
        return call.query().only(Stream.concat(paging, Stream.of(more)).toArray(String[]::new));
    }

    static Json of(Platform.Kind kind, List<Json> items, Predicate<Json> fits, Query query, Pages.Manner manner) {
        return switch (kind) {
            case ANTHROPIC -> Pages.page(items, fits, query, manner);
            case QODER -> around(items.stream().filter(fits).toList(), query, manner);
        };
    }

    static boolean isShown(Json item, Query query) {
        boolean there =
                query.flag("include_archived") || item.maybe("archived_at").isEmpty();
        return there && query.within("created_at", item.at("created_at").time());
    }

    private static Json around(List<Json> items, Query query, Pages.Manner manner) {
        int limit = query.number("limit", 20, 100);
        List<Json> ordered = query.one("order").orElse(manner.order()).equals("asc") ? items : items.reversed();
        int from = query.one("after_id").map(id -> place(ordered, id) + 1).orElse(0);
        int to = query.one("before_id").map(id -> place(ordered, id)).orElse(ordered.size());
        List<Json> rest = new ArrayList<>(ordered.subList(Math.min(from, to), to));
        // Before an id one sees what stands nearest to it.
        boolean backwards =
                query.one("before_id").isPresent() && query.one("after_id").isEmpty();
        int first = backwards ? Math.max(0, rest.size() - limit) : 0;
        List<Json> shown = rest.subList(first, Math.min(rest.size(), first + limit));
        Optional<String> firstId = shown.stream().findFirst().map(Lists::id);
        Optional<String> lastId = shown.isEmpty() ? Optional.empty() : Optional.of(id(shown.getLast()));
        return Fields.of("data", shown, "first_id", firstId, "last_id", lastId, "has_more", rest.size() > shown.size());
    }

    private static int place(List<Json> items, String id) {
        for (int i = 0; i < items.size(); i++) {
            if (id(items.get(i)).equals(id)) {
                return i;
            }
        }
        throw Rejection.invalid("cursor: no such id in this list");
    }

    private static String id(Json item) {
        return item.at("id").text();
    }
}
