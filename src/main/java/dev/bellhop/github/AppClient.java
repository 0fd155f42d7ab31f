package dev.bellhop.github;

import dev.bellhop.text.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The App where people are asked whether it may act for them. */
public record AppClient(String id, Secret secret) {

    Secret basic() {
        String pair = id + ":" + secret.reveal();
        return new Secret(Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }
}
