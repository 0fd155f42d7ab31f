package dev.bellhop.session;

import dev.bellhop.json.Json;
import java.time.Instant;
import java.util.List;

/** A session as it stands now, with what is mounted in it. One that does not say when it was made was made in no time. */
record Sighting(Status status, boolean archived, Instant made, Spending usage, List<Resource> resources) {
    Sighting {
        resources = List.copyOf(resources);
    }

    /** A mounted repository. */
    record Resource(String id, String url) {}

    static Sighting read(Json session) {
        List<Resource> resources = Lenient.list(session, "resources").stream()
                .map(resource -> new Resource(Lenient.text(resource, "id"), Lenient.text(resource, "url")))
                .filter(resource -> !resource.id().isEmpty())
                .toList();
        Listed listed = Listed.read(session);
        return new Sighting(
                listed.status(),
                listed.archived(),
                Lenient.time(session, "created_at").orElse(Instant.MAX),
                Spending.read(Lenient.object(session, "usage")),
                resources);
    }
}
