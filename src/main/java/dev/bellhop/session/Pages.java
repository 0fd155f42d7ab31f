package dev.bellhop.session;

import dev.bellhop.http.Call;
import dev.bellhop.json.Json;
import java.util.Optional;

/** How the platforms divide what is long. */
final class Pages {
    private Pages() {}

    /** A page may be empty, and another follow. */
    static Optional<Call> page(Call with, Json page) {
        return Optional.of(Lenient.text(page, "next_page"))
                .filter(cursor -> !cursor.isEmpty())
                .map(cursor -> with.query("page", cursor));
    }

    static Optional<Call> after(Call with, Json page) {
        return Optional.of(Lenient.text(page, "last_id"))
                .filter(last -> Lenient.flag(page, "has_more") && !last.isEmpty())
                .map(last -> with.query("after_id", last));
    }
}
