package dev.bellhop.github;

import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.json.Json;
import dev.bellhop.text.Redaction;
import dev.bellhop.text.Secret;
import dev.bellhop.wire.Refusals;
import java.util.Optional;

/** An App that GitHub has just registered. Its secrets are told this once, to whoever brings the code. */
public record Foundling(String id, Secret key, Optional<Secret> webhookSecret, String clientId, Secret clientSecret) {

    /** Without a credential: the code is one. */
    public static Foundling fetch(Client client, Secret code, Redaction redaction) {
        redaction.remember(code);
        Answer answer = client.send(Call.of("POST", client.at("app-manifests", code.reveal(), "conversions")));
        return Refusals.yes(answer).read(app -> of(app, redaction));
    }

    private static Foundling of(Json app, Redaction redaction) {
        return new Foundling(
                Long.toString(app.at("id").number()),
                secret(app.at("pem"), redaction),
                app.maybe("webhook_secret").map(secret -> secret(secret, redaction)),
                app.at("client_id").text(),
                secret(app.at("client_secret"), redaction));
    }

    private static Secret secret(Json text, Redaction redaction) {
        return redaction.remember(new Secret(text.text()));
    }
}
