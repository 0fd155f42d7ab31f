package dev.bellhop.platform;

import dev.bellhop.demo.Fields;
import dev.bellhop.json.Json;
import java.util.List;
import java.util.stream.Stream;

/**
 * The models that there are. That Qoder's have no more fields is a guess; of Anthropic's the fields are written down that do
 * not tell what the model can do.
 */
final class Models {
    private static final List<String> ANTHROPICS =
            List.of("claude-opus-5-5", "claude-opus-4-8", "claude-sonnet-5", "claude-haiku-4-5");
    private static final String RELEASED = "2026-05-01T00:00:00Z";

    private final Ground ground;

    Models(Ground ground) {
        this.ground = ground;
    }

    List<Route> routes() {
        return switch (ground.kind) {
            case ANTHROPIC -> List.of(Route.get("/models", this::list), Route.get("/models/{model}", this::one));
            case QODER -> List.of(Route.get("/models", this::enabled));
        };
    }

    private Json list(Call call) {
        call.query().only("limit", "after_id", "before_id");
        List<Json> all = ANTHROPICS.stream().map(Models::shape).toList();
        return Fields.of(
                "data", all, "has_more", false, "first_id", ANTHROPICS.getFirst(), "last_id", ANTHROPICS.getLast());
    }

    private Json one(Call call) {
        call.query().only();
        String id = call.word("model");
        return ANTHROPICS.stream()
                .filter(id::equals)
                .findFirst()
                .map(Models::shape)
                .orElseThrow(() -> Rejection.notFound("model: " + id));
    }

    private static Json shape(String id) {
        return Fields.of("type", "model", "id", id, "display_name", id, "created_at", RELEASED);
    }

    private Json enabled(Call call) {
        call.query().only();
        List<Json> all = Stream.of("auto", "ultimate")
                .map(id -> Fields.of("id", id, "type", "model", "is_enabled", true))
                .toList();
        return Fields.of("data", all, "has_more", false);
    }
}
