package dev.bellhop.github;

import dev.bellhop.engine.Delivery;
import dev.bellhop.text.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A webhook as a command for a shell. The signature is over the very bytes, which a shell would not leave alone, so they
 * travel in base64. The signature is good for this one body and does not give the secret away.
 */
public record Curl(URI here, Secret secret, String app) {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(76, "\n".getBytes(StandardCharsets.US_ASCII));

    public String of(Delivery delivery) {
        return """
                base64 --decode <<'END' | curl --request POST %s \\
                  --header 'Content-Type: application/json' \\
                  --header %s \\
                  --header %s \\
                  --header %s \\
                  --header %s \\
                  --data-binary @-
                %s
                END
                """.formatted(
                        quoted(here + "/webhooks/github"),
                        quoted("X-GitHub-Event: " + delivery.event()),
                        quoted("X-GitHub-Delivery: " + delivery.guid()),
                        quoted("X-GitHub-Hook-Installation-Target-ID: " + app),
                        quoted("X-Hub-Signature-256: "
                                + Signature.header(secret, delivery.body().array())),
                        LINES.encodeToString(delivery.body().array()));
    }

    /** Between such quotes a shell reads nothing but their end. */
    static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
