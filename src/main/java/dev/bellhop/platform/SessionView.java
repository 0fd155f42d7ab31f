package dev.bellhop.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A session as somebody who looks from outside finds it. */
public record SessionView(
        String id,
        String title,
        Map<String, String> metadata,
        String status,
        int turns,
        List<String> messages,
        boolean archived,
        boolean deleted) {

    static SessionView of(Session session) {
        Map<String, String> pairs = new LinkedHashMap<>();
        session.metadata
                .fields()
                .forEach(key -> pairs.put(key, session.metadata.at(key).text()));
        return new SessionView(
                session.id(),
                session.title,
                Map.copyOf(pairs),
                session.state.name().toLowerCase(Locale.ROOT),
                session.turns,
                List.copyOf(session.heard),
                session.archived.isPresent(),
                session.deleted);
    }
}
