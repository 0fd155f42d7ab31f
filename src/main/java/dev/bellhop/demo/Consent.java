package dev.bellhop.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** The page where a person is asked whether an App may act for them. */
final class Consent {
    static final String PATH = "/login/oauth/authorize";

    private final Ground ground;

    Consent(Ground ground) {
        this.ground = ground;
    }

    /** Nobody is asked twice here: whoever is signed in is sent back as if they had pressed the button. */
    Response visited(Request request, Instant now) {
        return ground.consents
                .visitor
                .map(person -> answer(request, person, now))
                .orElseGet(() -> to(ground.shapes.links.web() + "/login?return_to="
                        + encoded(request.path() + "?" + request.query())));
    }

    Response answer(Request request, Account person, Instant now) {
        return asked(request, client -> {
            String code = ground.consents.promise(new Consents.Code(
                    client.app(),
                    person,
                    request.param("redirect_uri").orElse(client.callback()),
                    request.param("code_challenge"),
                    Ground.second(now).plus(Consents.CODE_LIFE)));
            return "code=" + code;
        });
    }

    Response decline(Request request) {
        return asked(
                request, _ -> error("access_denied", "The user has denied your application access.", "access-denied"));
    }

    private interface Reply {
        String to(Consents.Client client);
    }

    /** That a plain challenge is an error of this name is a guess; GitHub says only that it takes none. */
    private Response asked(Request request, Reply reply) {
        Optional<Consents.Client> known = ground.consents.client.filter(one ->
                request.param("client_id").equals(Optional.of(one.app().card().clientId())));
        if (known.isEmpty()) {
            return Response.html(404, "There is no such App.");
        }
        Consents.Client client = known.get();
        String back = request.param("redirect_uri").orElse(client.callback());
        if (!back.equals(client.callback())) {
            return back(
                    client.callback(),
                    error(
                            "redirect_uri_mismatch",
                            "The redirect_uri MUST match the registered callback URL for this application.",
                            "redirect-uri-mismatch2"),
                    request);
        }
        boolean plain = request.param("code_challenge").isPresent()
                && !request.param("code_challenge_method").equals(Optional.of("S256"));
        return back(
                back,
                plain
                        ? error("invalid_request", "The code challenge method must be S256.", "invalid-request")
                        : reply.to(client),
                request);
    }

    private static String error(String error, String words, String page) {
        return "error=" + error + "&error_description=" + encoded(words) + "&error_uri="
                + encoded("https://docs.github.com/apps/troubleshooting#" + page);
    }

    private static Response back(String callback, String query, Request request) {
        String state =
                request.param("state").map(one -> "&state=" + encoded(one)).orElse("");
        return to(callback + "?" + query + state);
    }

    private static Response to(String address) {
        return Response.empty(302).with("Location", address);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
