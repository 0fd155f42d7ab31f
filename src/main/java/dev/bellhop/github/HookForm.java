package dev.bellhop.github;

import dev.bellhop.engine.Fault;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.json.Json;
import dev.bellhop.text.Bytes;
import dev.bellhop.wire.Refusals;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** GitHub's usual form of a webhook is a form, which is not read here; so it is set to JSON. */
public final class HookForm {
    private static final Logger LOG = LoggerFactory.getLogger(HookForm.class);
    private static final String FIELD = "content_type";

    private final Client client;
    private final Passport passport;

    public HookForm(Client client, Passport passport) {
        this.client = client;
        this.passport = passport;
    }

    /** Whatever goes wrong is said; the doctor says it too, and what to do. */
    public void straighten() {
        try {
            URI config = client.at("app", "hook", "config");
            Answer known = Refusals.yes(client.send(credential(), Call.get(config)));
            if (known.read(hook -> hook.maybe(FIELD).map(Json::text).orElse("form"))
                    .equals("json")) {
                return;
            }
            Bytes json = Bytes.of(Json.object().with(FIELD, "json").bytes());
            Refusals.yes(client.send(credential(), Call.of("PATCH", config).body("application/json", json)));
            LOG.info("GitHub sent webhooks as a form; it was told to send them as application/json");
        } catch (Fault fault) {
            LOG.warn("The form of GitHub's webhooks could not be looked at or set to JSON: {}", fault.why());
        }
    }

    private Credential credential() {
        return new Credential("app", passport::write, _ -> {});
    }
}
