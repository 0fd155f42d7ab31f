package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.List;
import java.util.Map;

/** GraphQL says no: with status 200, and with a kind for what concerns the data and none for what concerns the words. */
final class GraphqlNo extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String kind;

    GraphqlNo(String kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** How GraphQL says what REST would say with a status. That it has the same header for single sign-on is a guess. */
    static Response of(Refusal refusal) {
        Response rest = refusal.response();
        String message = Json.parse(rest.body()).at("message").text();
        GraphqlNo no = switch (rest.status()) {
            case 404 -> new GraphqlNo("NOT_FOUND", "Could not resolve to a node of that name.");
            case 403 -> new GraphqlNo("FORBIDDEN", message);
            default -> new GraphqlNo("UNPROCESSABLE", message);
        };
        String sso = rest.header("X-GitHub-SSO");
        return sso.isEmpty() ? no.response() : no.response().with("X-GitHub-SSO", sso);
    }

    Response response() {
        Map<String, Object> error = Fields.map("message", String.valueOf(getMessage()));
        if (!kind.isEmpty()) {
            error.put("type", kind);
        }
        return Response.json(200, Fields.of("data", Fields.NULL, "errors", List.of(Json.object(error))));
    }
}
