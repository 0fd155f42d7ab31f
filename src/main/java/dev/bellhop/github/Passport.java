package dev.bellhop.github;

import dev.bellhop.text.Secret;
import io.jsonwebtoken.Jwts;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;

/** What the App shows for itself when it asks for a token: a JWT, good for ten minutes of GitHub's clock. */
public final class Passport {
    private static final Duration BEFORE = Duration.ofMinutes(1);
    private static final Duration AFTER = Duration.ofMinutes(9);

    private final String app;
    private final PrivateKey key;
    private final InstantSource githubs;

    public Passport(String app, PrivateKey key, InstantSource githubs) {
        this.app = app;
        this.key = key;
        this.githubs = githubs;
    }

    Secret write() {
        Instant now = githubs.instant();
        return new Secret(Jwts.builder()
                .issuer(app)
                .issuedAt(Date.from(now.minus(BEFORE)))
                .expiration(Date.from(now.plus(AFTER)))
                .signWith(key, Jwts.SIG.RS256)
                .compact());
    }
}
