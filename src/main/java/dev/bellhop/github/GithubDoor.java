package dev.bellhop.github;

import dev.bellhop.engine.Delivery;
import dev.bellhop.engine.Door;
import dev.bellhop.engine.Envelope;
import dev.bellhop.json.Json;
import dev.bellhop.json.JsonMisfit;
import dev.bellhop.text.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Nothing of a webhook is looked into before its signature fits. */
public final class GithubDoor implements Door {
    private final List<Secret> secrets;
    private final Signature signature;
    private final String app;

    /** Without a secret nobody comes in. */
    public GithubDoor(List<Secret> secrets, String app) {
        this.secrets = List.copyOf(secrets);
        this.signature = new Signature(secrets);
        this.app = app;
    }

    @Override
    public Verdict judge(Envelope envelope, Instant now) {
        if (secrets.isEmpty()) {
            return new Verdict.Closed();
        }
        byte[] body = envelope.body().array();
        OptionalInt secret =
                envelope.signature().map(mark -> signature.secret(mark, body)).orElse(OptionalInt.empty());
        if (secret.isEmpty()) {
            return new Verdict.Unsigned();
        }
        try {
            Json payload = Json.parse(body);
            return payload.isObject() ? meant(envelope, payload, secret.getAsInt(), now) : new Verdict.Malformed();
        } catch (JsonMisfit e) {
            return new Verdict.Malformed();
        }
    }

    private Verdict meant(Envelope envelope, Json payload, int secret, Instant now) {
        if (envelope.event().equals("ping")) {
            return new Verdict.Pong();
        }
        return concerns(envelope, payload, app)
                ? new Verdict.Take(new Delivery(envelope.guid(), envelope.event(), now, envelope.body()), secret)
                : new Verdict.Ignored();
    }

    /** Whether it is for that App, and something that we act on. */
    static boolean concerns(Envelope envelope, Json payload, String app) {
        boolean ours = envelope.target().filter(target -> !target.equals(app)).isEmpty();
        boolean installed = payload.maybe("installation")
                .flatMap(installation -> installation.maybe("id"))
                .isPresent();
        return ours
                && hook(envelope.event(), payload)
                        .filter(hook -> installed || !hook.isInstalled())
                        .isPresent();
    }

    static Optional<Hook> hook(String event, Json payload) {
        String action =
                payload.maybe("action").filter(Json::isText).map(Json::text).orElse("");
        return Hook.of(event, action);
    }
}
