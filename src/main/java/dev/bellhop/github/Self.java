package dev.bellhop.github;

import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.json.Json;
import dev.bellhop.wire.Refusals;
import java.util.Optional;

/** The App, as GitHub knows it. Its name is asked for once. */
public final class Self {
    private static final String BOT = "[bot]";

    private final Client client;
    private final Passport passport;
    private final long id;
    private volatile Optional<String> name = Optional.empty();

    public Self(Client client, Passport passport, String id) {
        this.client = client;
        this.passport = passport;
        this.id = Long.parseLong(id);
    }

    long id() {
        return id;
    }

    /** By which it is mentioned. */
    String name() {
        String known = name.orElseGet(this::ask);
        name = Optional.of(known);
        return known;
    }

    /** Whether that is who acts with our tokens. No person's name can end like that. */
    boolean is(Json user) {
        String login = user.maybe("login").map(Json::text).orElse("");
        return login.endsWith(BOT) && login.equalsIgnoreCase(name() + BOT);
    }

    private String ask() {
        Credential credential = new Credential("app", passport::write, _ -> {});
        return Refusals.yes(client.send(credential, Call.get(client.at("app"))))
                .read(app -> app.at("slug").text());
    }
}
