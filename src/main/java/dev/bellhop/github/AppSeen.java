package dev.bellhop.github;

import dev.bellhop.engine.Fault;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Base;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The App as GitHub shows it to itself: asked for once, by whichever check comes first. */
final class AppSeen {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Client client;
    private final Passport passport;
    private final Base web;
    private Optional<Answer> card = Optional.empty();
    private Optional<Fault> fault = Optional.empty();

    AppSeen(Client client, Passport passport, Base web) {
        this.client = client;
        this.passport = passport;
        this.web = web;
    }

    /** A yes or a no. Whoever comes while it is being asked for waits for that answer. */
    synchronized Answer card() {
        if (fault.isPresent()) {
            throw fault.get();
        }
        if (card.isEmpty()) {
            try {
                card = Optional.of(ask(Call.get(client.at("app"))));
            } catch (Fault first) {
                fault = Optional.of(first);
                throw first;
            }
        }
        return card.get();
    }

    /** Empty where GitHub does not show it; that is for one check to say, and not for all. */
    Optional<Json> known() {
        try {
            return card().ok() ? Optional.of(card().read(app -> app)) : Optional.empty();
        } catch (Fault _) {
            return Optional.empty();
        }
    }

    Answer hook() {
        return ask(Call.get(client.at("app", "hook", "config")));
    }

    /** The newest hundred. */
    Answer deliveries() {
        return ask(Call.get(client.at("app", "hook", "deliveries")).query("per_page", 100));
    }

    /** How far GitHub's clock is ahead of ours. */
    Duration ahead(Instant now) {
        return Duration.between(now, client.clock().theirs(now));
    }

    /** One of the pages of the App's settings. Where an enterprise has them is a guess. */
    String page(Json app, String name) {
        String below = "settings/apps/" + app.at("slug").text() + (name.isEmpty() ? "" : "/" + name);
        Json owner = app.at("owner");
        Optional<String> login = owner.maybe("login").map(Json::text);
        if (login.isEmpty()) {
            return web + "/enterprises/" + owner.at("slug").text() + "/" + below;
        }
        boolean organisation = owner.maybe("type")
                .map(Json::text)
                .filter("Organization"::equals)
                .isPresent();
        return web + (organisation ? "/organizations/" + login.get() : "") + "/" + below;
    }

    private Answer ask(Call call) {
        return client.send(new Credential("app", passport::write, _ -> {}), call.within(PATIENCE));
    }
}
