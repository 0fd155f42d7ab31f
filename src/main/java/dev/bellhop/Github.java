package dev.bellhop;

import dev.bellhop.engine.Readers;
import dev.bellhop.github.Addresses;
import dev.bellhop.github.AppClient;
import dev.bellhop.github.AppTokens;
import dev.bellhop.github.GithubForge;
import dev.bellhop.github.GithubReaders;
import dev.bellhop.github.Keys;
import dev.bellhop.github.OnlyReading;
import dev.bellhop.github.Owners;
import dev.bellhop.github.Passport;
import dev.bellhop.github.Self;
import dev.bellhop.github.TokenDesk;
import dev.bellhop.http.Client;
import dev.bellhop.http.Copies;
import dev.bellhop.http.HostClock;
import dev.bellhop.http.Logged;
import dev.bellhop.http.Transport;
import dev.bellhop.text.Redaction;
import dev.bellhop.wire.Manners;
import java.time.InstantSource;

/** GitHub as one App reaches it. */
record Github(Client client, Passport passport, AppTokens tokens, Self self, GithubForge forge) {

    /** The way there. */
    record Street(Transport transport, InstantSource clock, Redaction redaction) {

        Street onlyReading() {
            return new Street(new OnlyReading(transport), clock, redaction);
        }
    }

    Readers readers(InstantSource clock) {
        return new GithubReaders(forge, new Owners(client, passport, tokens), clock);
    }

    /** For whoever is not the App. No copy of an answer is kept on this way. */
    static Client api(Addresses github, Street street) {
        return new Client(
                new Logged(street.transport(), street.clock(), street.redaction()),
                github.api(),
                Manners.of(Version.TEXT),
                new HostClock(street.clock()));
    }

    /** Where people's tokens come from. No copy of an answer is kept on this way. */
    static TokenDesk desk(AppClient app, Addresses github, Street street) {
        HostClock clock = new HostClock(street.clock());
        Transport transport = new Logged(street.transport(), street.clock(), street.redaction());
        Client web = new Client(transport, github.web(), Manners.of(Version.TEXT), clock);
        Client api = new Client(transport, github.api(), Manners.of(Version.TEXT), clock);
        return new TokenDesk(app, web, api, street.redaction());
    }

    static Github as(Settings.AppAccount app, Addresses github, Street street) {
        HostClock clock = new HostClock(street.clock());
        Transport transport = new Copies(new Logged(street.transport(), street.clock(), street.redaction()));
        Client client = new Client(transport, github.api(), Manners.of(Version.TEXT), clock);
        Passport passport = new Passport(app.id(), Keys.read(app.privateKey().reveal()), clock);
        AppTokens tokens = new AppTokens(client, passport, street.redaction());
        Self self = new Self(client, passport, app.id());
        return new Github(client, passport, tokens, self, new GithubForge(client, tokens, self));
    }
}
