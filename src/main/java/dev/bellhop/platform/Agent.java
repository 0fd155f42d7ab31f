package dev.bellhop.platform;

import dev.bellhop.demo.Fields;
import dev.bellhop.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An agent in all its versions. The last one says whether it is archived. */
final class Agent {
    final List<Sheet> versions = new ArrayList<>();

    Agent(Json first) {
        versions.add(new Sheet(first));
    }

    Sheet latest() {
        return versions.getLast();
    }

    long number() {
        return latest().shown().at("version").number();
    }

    Optional<Sheet> version(long number) {
        return versions.stream()
                .filter(one -> one.shown().at("version").number() == number)
                .findFirst();
    }

    /** The same definition again makes no version. */
    void become(Json definition, Json metadata, Instant now) {
        Json next = latest().shown();
        for (String field : definition.fields()) {
            next = next.with(field, definition.maybe(field).orElse(Fields.NULL));
        }
        next = next.with("metadata", metadata);
        if (!next.equals(latest().shown())) {
            versions.add(new Sheet(next.with("version", number() + 1).with("updated_at", now)));
        }
    }
}
