package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What anybody may read of people, organisations and bots. */
final class People {
    /** All came on the same day. */
    private static final Instant CAME = Instant.parse("2011-01-25T18:44:36Z");

    private static final List<String> UNSAID =
            List.of("name", "company", "location", "email", "hireable", "bio", "twitter_username");
    private static final List<String> COUNTED = List.of("public_repos", "public_gists", "followers", "following");

    private final Ground ground;

    People(Ground ground) {
        this.ground = ground;
    }

    List<Route> routes() {
        return List.of(new Route("GET", "/users/{login}", this::one));
    }

    private Response one(Call call) {
        Account account = ground.store.account(call.word("login")).orElseThrow(Refusal::notFound);
        Map<String, Object> fields = ground.shapes.userFields(account);
        UNSAID.forEach(field -> fields.put(field, Fields.NULL));
        COUNTED.forEach(field -> fields.put(field, 0));
        fields.put("blog", "");
        fields.put("created_at", CAME);
        fields.put("updated_at", CAME);
        return Response.json(200, Json.object(fields));
    }
}
