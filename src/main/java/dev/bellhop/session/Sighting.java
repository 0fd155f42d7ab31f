package dev.bellhop.session;

import dev.bellhop.json.Json;
import java.util.List;

/** A session as it stands now, with what is mounted in it. */
record Sighting(Status status, boolean archived, Spending usage, List<Resource> resources) {
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
                listed.status(), listed.archived(), Spending.read(Lenient.object(session, "usage")), resources);
    }
}
