package dev.bellhop;

import dev.bellhop.copilot.CopilotAgent;
import dev.bellhop.engine.AccountBook;
import dev.bellhop.engine.Accounts;
import dev.bellhop.engine.Connections;
import dev.bellhop.copilot.TaskAgent;
import dev.bellhop.engine.Door;
import dev.bellhop.engine.Engine;
import dev.bellhop.engine.Ledger;
import dev.bellhop.engine.Patience;
import dev.bellhop.engine.Ports;
import dev.bellhop.engine.Rehearsal;
import dev.bellhop.github.AppClient;
import dev.bellhop.github.Authorisation;
import dev.bellhop.github.GithubDoor;
import dev.bellhop.github.GithubScout;
import dev.bellhop.github.Operator;
import dev.bellhop.github.People;
import dev.bellhop.github.Renewals;
import dev.bellhop.github.TokenDesk;
import dev.bellhop.http.Transport;
import dev.bellhop.run.Policy;
import dev.bellhop.run.Terms;
import dev.bellhop.text.Redaction;
import dev.bellhop.text.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** The product put together, without a process around it: no port is open, no thread runs, no time passes by itself. */
record House(Door door, Engine engine, Optional<Connections> connections) {
    /** A Copilot session ends by itself after an hour. */
    private static final Duration SILENCE = Duration.ofMinutes(75);

    /** What the house stands on, so that tests can put it on other ground. */
    record Ground(
            Ledger ledger,
            Transport transport,
            InstantSource clock,
            Redaction redaction,
            Patience patience,
            Optional<Reception> reception) {

        private Github.Street street() {
            return new Github.Street(transport, clock, redaction);
        }
    }

    /**
     * What it takes for people to connect their accounts: where these are kept, what is hard to guess (256 bits in 43
     * characters), and who is told of a person's id once it is done.
     */
    record Reception(AccountBook book, Supplier<Secret> chance, LongConsumer connected) {}

    static House build(Settings settings, Settings.AppAccount app, Secret markerKey, Ground ground) {
        Github github = Github.as(app, settings.github(), ground.street());
        Optional<Counter> counter = ground.reception()
                .flatMap(reception ->
                        settings.given().client().map(client -> counter(settings, client, reception, ground)));
        Operator operator = new Operator(settings.given().copilotUserToken());
        Accounts accounts = counter.<Accounts>map(open -> new People(open.renewals(), operator))
                .orElse(operator);
        Ports ports = new Ports(
                ground.ledger(),
                github.forge(),
                Map.of(
                        "copilot",
                        new CopilotAgent(
                                github.client(),
                                github.client().beside(settings.github().graphql()),
                                github.tokens(),
                                accounts),
                        "copilot-task",
                        new TaskAgent(
                                new TaskAgent.Ground(
                                        github.client(),
                                        settings.github().graphql().uri(),
                                        github.tokens(),
                                        accounts),
                                settings.measures().poll())),
                accounts,
                (_, _, _) -> {
                    throw new IllegalStateException();
                },
                markerKey,
                ground.redaction(),
                ground.patience(),
                ground.reception().map(Reception::book));
        return new House(
                new GithubDoor(app.webhookSecrets(), app.id()),
                new Engine(ports, new Policy(terms(settings))),
                counter.map(Counter::connections));
    }

    private record Counter(Renewals renewals, Connections connections) {}

    private static Counter counter(Settings settings, AppClient client, Reception reception, Ground ground) {
        TokenDesk desk = Github.desk(client, settings.github(), ground.street());
        Renewals renewals = new Renewals(reception.book(), desk, ground.clock(), ground.redaction());
        URI callback = URI.create(settings.publicUrl().toString().replaceAll("/+$", "") + "/connect/callback");
        Authorisation.Way way =
                new Authorisation.Way(callback, reception.chance(), reception.connected(), ground.clock());
        return new Counter(renewals, new Authorisation(reception.book(), desk, renewals, way));
    }

    /** Decides as the house would, and can do nothing about it. */
    static Rehearsal rehearsal(Settings settings, Settings.AppAccount app, Github.Street street) {
        Github github = Github.as(app, settings.github(), street.onlyReading());
        GithubScout scout = new GithubScout(github.client(), github.passport(), github.tokens());
        return new Rehearsal(
                scout, github.forge(), new Operator(settings.given().copilotUserToken()), new Policy(terms(settings)));
    }

    /** Without an App nobody comes in. */
    static Door closedDoor() {
        return new GithubDoor(List.of(), "");
    }

    private static Terms terms(Settings settings) {
        return new Terms(
                settings.rules(),
                Set.of("copilot"),
                Optional.empty(),
                settings.measures().poll(),
                SILENCE);
    }
}
