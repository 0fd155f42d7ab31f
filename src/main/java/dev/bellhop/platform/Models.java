package dev.bellhop.platform;

import dev.bellhop.demo.Fields;
import dev.bellhop.json.Json;
import java.util.List;
import java.util.stream.Stream;

/** The models that Qoder lists. That there are no more fields is a guess. */
final class Models {
    private final Ground ground;

    Models(Ground ground) {
        this.ground = ground;
    }

    List<Route> routes() {
        return switch (ground.kind) {
            case ANTHROPIC -> List.of();
            case QODER -> List.of(Route.get("/models", this::list));
        };
    }

    private Json list(Call call) {
        call.query().only();
        List<Json> all = Stream.of("auto", "ultimate")
                .map(id -> Fields.of("id", id, "type", "model", "is_enabled", true))
                .toList();
        return Fields.of("data", all, "has_more", false);
    }
}
