package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an App asks and does about people's tokens in its own name, with its client's id and secret. */
final class Clients {
    private static final Pattern PATH = Pattern.compile("/applications/([^/]+)/(token|grant)");

    private final Ground ground;

    Clients(Ground ground) {
        this.ground = ground;
    }

    static boolean isMeant(Request request) {
        return PATH.matcher(request.path()).matches();
    }

    Response answer(Request request, Instant now) {
        Matcher path = PATH.matcher(request.path());
        Consents.Client client = client(request);
        if (!path.matches() || !path.group(1).equals(client.app().card().clientId())) {
            throw Refusal.notFound();
        }
        String token = Body.of(request, Set.of("access_token")).text("access_token");
        Consents.Grant grant = ground.consents.holding(client.app(), token, now).orElseThrow(Refusal::notFound);
        return switch (request.method() + " " + path.group(2)) {
            case "POST token" -> Response.json(200, shape(grant));
            case "DELETE token" -> ended(ground.consents.end(grant::equals));
            case "DELETE grant" -> ended(ground.consents.end(one -> one.isOf(grant.app(), grant.person())));
            default -> throw Refusal.notFound();
        };
    }

    /** That anybody else is told of bad credentials is a guess. */
    private Consents.Client client(Request request) {
        String written = request.header("Authorization").orElseThrow(() -> Refusal.of(401, "Requires authentication"));
        return ground.consents
                .client
                .filter(one -> written.equals("Basic " + basic(one)))
                .orElseThrow(Refusal::badCredentials);
    }

    private static String basic(Consents.Client client) {
        String pair = client.app().card().clientId() + ":" + client.secret();
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static Response ended(boolean there) {
        if (!there) {
            throw Refusal.notFound();
        }
        return Response.empty(204);
    }

    private Json shape(Consents.Grant grant) {
        Links links = ground.shapes.links;
        Instant end = ground.consents.end(grant);
        return Fields.of(
                "id", 1,
                "url", links.api() + "/authorizations/1",
                "scopes", List.of(),
                "token", grant.access(),
                "token_last_eight", grant.access().substring(grant.access().length() - 8),
                "hashed_token", "",
                "app",
                        Fields.of(
                                "client_id", grant.app().card().clientId(),
                                "name", grant.app().slug(),
                                "url", links.web() + "/apps/" + grant.app().slug()),
                "note", Fields.NULL,
                "note_url", Fields.NULL,
                "updated_at", grant.made(),
                "created_at", grant.made(),
                "fingerprint", Fields.NULL,
                "user", ground.shapes.user(grant.person()),
                "expires_at", Optional.of(end).filter(one -> !one.equals(Instant.MAX)));
    }
}
