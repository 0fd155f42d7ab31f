package dev.bellhop;

import dev.bellhop.copilot.CopilotAgent;
import dev.bellhop.engine.Door;
import dev.bellhop.engine.Engine;
import dev.bellhop.engine.Ledger;
import dev.bellhop.engine.Patience;
import dev.bellhop.engine.Ports;
import dev.bellhop.github.Addresses;
import dev.bellhop.github.AppTokens;
import dev.bellhop.github.GithubDoor;
import dev.bellhop.github.GithubForge;
import dev.bellhop.github.Keys;
import dev.bellhop.github.Passport;
import dev.bellhop.github.Self;
import dev.bellhop.http.Client;
import dev.bellhop.http.Copies;
import dev.bellhop.http.HostClock;
import dev.bellhop.http.Logged;
import dev.bellhop.http.Transport;
import dev.bellhop.run.Policy;
import dev.bellhop.run.Terms;
import dev.bellhop.text.Redaction;
import dev.bellhop.text.Secret;
import dev.bellhop.wire.Manners;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The product put together, without a process around it: no port is open, no thread runs, no time passes by itself. */
record House(Door door, Engine engine) {
    /** A Copilot session ends by itself after an hour. */
    private static final Duration SILENCE = Duration.ofMinutes(75);

    /** What the house stands on, so that tests can put it on other ground. */
    record Ground(Ledger ledger, Transport transport, InstantSource clock, Redaction redaction, Patience patience) {}

    static House build(Settings settings, Settings.AppAccount app, Secret markerKey, Ground ground) {
        Addresses github = settings.github();
        HostClock clock = new HostClock(ground.clock());
        Transport transport = new Copies(new Logged(ground.transport(), ground.clock(), ground.redaction()));
        Client client = new Client(transport, github.api(), Manners.of(Version.TEXT), clock);
        Passport passport = new Passport(app.id(), Keys.read(app.privateKey().reveal()), clock);
        AppTokens tokens = new AppTokens(client, passport, ground.redaction());
        Ports ports = new Ports(
                ground.ledger(),
                new GithubForge(client, tokens, new Self(client, passport, app.id())),
                Map.of("copilot", new CopilotAgent(client, tokens, settings.given()::copilotUserToken)),
                markerKey,
                ground.redaction(),
                ground.patience());
        return new House(
                new GithubDoor(app.webhookSecrets(), app.id()), new Engine(ports, new Policy(terms(settings))));
    }

    /** Without an App nobody comes in. */
    static Door closedDoor() {
        return new GithubDoor(List.of(), "");
    }

    private static Terms terms(Settings settings) {
        return new Terms(
                settings.rules(), Set.of("copilot"), settings.measures().poll(), SILENCE);
    }
}
