package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where an App gets a person's tokens, for a code or for the last pair. It says no with status 200. */
final class Exchange {
    static final String PATH = "/login/oauth/access_token";

    private final Ground ground;

    Exchange(Ground ground) {
        this.ground = ground;
    }

    Response answer(Request request, Instant now) {
        Request form = form(request);
        Optional<Consents.Client> client = ground.consents.client.filter(one ->
                form.param("client_id").equals(Optional.of(one.app().card().clientId()))
                        && form.param("client_secret").equals(Optional.of(one.secret())));
        Map<String, Object> said = client.map(one -> said(one, form, now))
                .orElseGet(() ->
                        no("incorrect_client_credentials", "The client_id and/or client_secret passed are incorrect."));
        boolean json = request.header("Accept").orElse("").contains("json");
        return json
                ? Response.json(200, Json.object(said))
                : Response.text(200, "application/x-www-form-urlencoded; charset=utf-8", written(said));
    }

    /** In the body or in the address. */
    private static Request form(Request request) {
        boolean typed = request.header("Content-Type").orElse("").startsWith("application/x-www-form-urlencoded");
        String all = (typed ? request.body() : "") + "&" + request.query();
        return new Request("POST", "", all, Map.of(), "");
    }

    private Map<String, Object> said(Consents.Client client, Request form, Instant now) {
        return switch (form.param("grant_type").orElse("")) {
            case "", "authorization_code" -> first(client, form, now);
            case "refresh_token" ->
                ground.consents
                        .renew(client.app(), form.param("refresh_token").orElse(""), Ground.second(now))
                        .map(Exchange::yes)
                        .orElseGet(() -> no("bad_refresh_token", "The refresh token passed is incorrect or expired."));
            default -> no("unsupported_grant_type", "The grant type is not supported.");
        };
    }

    /** That a wrong verifier is answered like a wrong code, and burns it, is a guess. */
    private Map<String, Object> first(Consents.Client client, Request form, Instant now) {
        Optional<Consents.Code> redeemed = ground.consents
                .redeem(form.param("code").orElse(""), now)
                .filter(code -> code.app().equals(client.app()))
                .filter(code -> code.challenge().isEmpty()
                        || code.challenge().equals(form.param("code_verifier").map(Exchange::challenge)));
        if (redeemed.isEmpty()) {
            return no("bad_verification_code", "The code passed is incorrect or expired.");
        }
        Consents.Code code = redeemed.get();
        if (form.param("redirect_uri")
                .filter(uri -> !uri.equals(code.redirect()))
                .isPresent()) {
            return no(
                    "redirect_uri_mismatch",
                    "The redirect_uri MUST match the registered callback URL for this application.");
        }
        if (ground.consents.unverified.contains(code.person())) {
            return no("unverified_user_email", "The primary email address of the user is not verified.");
        }
        return yes(ground.consents.give(client.app(), code.person(), Ground.second(now)));
    }

    private static Map<String, Object> yes(Consents.Grant grant) {
        Map<String, Object> fields = Fields.map("access_token", grant.access());
        grant.refresh().ifPresent(refresh -> {
            fields.put("expires_in", Consents.ACCESS_LIFE.toSeconds());
            fields.put("refresh_token", refresh);
            fields.put("refresh_token_expires_in", Consents.REFRESH_LIFE.toSeconds());
        });
        fields.put("token_type", "bearer");
        fields.put("scope", "");
        return fields;
    }

    private static Map<String, Object> no(String error, String words) {
        return Fields.map(
                "error",
                error,
                "error_description",
                words,
                "error_uri",
                "https://docs.github.com/apps/troubleshooting#" + error.replace('_', '-'));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(Map<String, Object> fields) {
        return fields.entrySet().stream()
                .map(one ->
                        one.getKey() + "=" + URLEncoder.encode(one.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
