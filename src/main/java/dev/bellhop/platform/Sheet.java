package dev.bellhop.platform;

import dev.bellhop.demo.Fields;
import dev.bellhop.json.Json;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Something that is kept as it is shown. */
final class Sheet {
    private static final String ARCHIVED = "archived_at";

    private Json shown;

    Sheet(Json shown) {
        this.shown = shown;
    }

    Json shown() {
        return shown;
    }

    String id() {
        return text("id");
    }

    String text(String field) {
        return shown.at(field).text();
    }

    boolean isArchived() {
        return shown.maybe(ARCHIVED).isPresent();
    }

    void archive(Instant now) {
        if (!isArchived()) {
            set(ARCHIVED, now, now);
        }
    }

    void set(String field, Object value, Instant now) {
        shown = shown.with(field, value).with("updated_at", now);
    }

    /** Takes over every one of these fields that was said. */
    void take(Json said, Set<String> fields, Instant now) {
        for (String field : said.fields()) {
            if (fields.contains(field)) {
                set(field, said.maybe(field).orElse(Fields.NULL), now);
            }
        }
        said.maybe("metadata").ifPresent(more -> set("metadata", merged(shown.at("metadata"), more), now));
    }

    /** The old pairs with the new ones over them; null takes one out. */
    static Json merged(Json old, Json more) {
        Set<String> gone = new HashSet<>(more.fields());
        Map<String, Object> pairs = new LinkedHashMap<>();
        old.fields().stream().filter(key -> !gone.contains(key)).forEach(key -> pairs.put(key, old.at(key)));
        more.fields().forEach(key -> more.maybe(key).ifPresent(value -> pairs.put(key, value)));
        return Json.object(pairs);
    }
}
