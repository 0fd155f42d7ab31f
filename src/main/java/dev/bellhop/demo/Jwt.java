package dev.bellhop.demo;

import dev.bellhop.json.Json;
import dev.bellhop.json.JsonMisfit;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** What an App proves itself with: signed by its key, for ten minutes at most. */
final class Jwt {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private Jwt() {}

    static App check(String token, List<App> apps, Instant now) {
        String[] parts = token.split("\\.", -1);
        try {
            Json claims = part(parts[1]);
            App app = issuer(claims.at("iss"), apps);
            if (!part(parts[0]).at("alg").text().equals("RS256") || !isSigned(app, parts)) {
                throw undecodable();
            }
            times(claims, now);
            return app;
        } catch (JsonMisfit | IllegalArgumentException | GeneralSecurityException e) {
            throw undecodable();
        }
    }

    private static App issuer(Json issuer, List<App> apps) {
        String name = issuer.isText() ? issuer.text() : Long.toString(issuer.number());
        return apps.stream()
                .filter(app -> name.equals(Long.toString(app.id()))
                        || name.equals(app.card().clientId()))
                .findFirst()
                .orElseThrow(() -> Refusal.of(404, "Integration not found"));
    }

    private static boolean isSigned(App app, String[] parts) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(app.card().key().orElseThrow(Jwt::undecodable));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static void times(Json claims, Instant now) {
        long end = claims.at("exp").number();
        long begin = claims.at("iat").number();
        if (end <= now.getEpochSecond()) {
            throw Refusal.of(
                    401,
                    "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the"
                            + " assertion expires");
        }
        if (end > now.plus(LONGEST).getEpochSecond()) {
            throw Refusal.of(401, "'Expiration time' claim ('exp') is too far in the future");
        }
        if (begin > now.getEpochSecond()) {
            throw Refusal.of(
                    401,
                    "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued");
        }
    }

    private static Json part(String text) {
        return Json.parse(Base64.getUrlDecoder().decode(text));
    }

    private static Refusal undecodable() {
        return Refusal.of(401, "A JSON web token could not be decoded");
    }
}
