package dev.bellhop;

import dev.bellhop.cli.DoctorAsked;
import dev.bellhop.cli.DoctorShown;
import dev.bellhop.cli.Screen;
import dev.bellhop.copilot.CopilotCheckup;
import dev.bellhop.copilot.Repository;
import dev.bellhop.engine.Check;
import dev.bellhop.engine.Rounds;
import dev.bellhop.github.Checkup;
import dev.bellhop.github.Keys;
import dev.bellhop.github.Operator;
import dev.bellhop.github.Passport;
import dev.bellhop.http.Client;
import dev.bellhop.http.HostClock;
import dev.bellhop.http.Logged;
import dev.bellhop.http.Wire;
import dev.bellhop.run.Repo;
import dev.bellhop.store.Store;
import dev.bellhop.text.Redaction;
import dev.bellhop.wire.Manners;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at all that is needed, beside the bot if it runs. It changes nothing. */
final class Doctor {
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private Doctor() {}

    /** Whether no check failed. With an environment that cannot be read there is nothing else to look at. */
    static boolean well(Map<String, String> environment, DoctorAsked asked, PrintStream out) {
        InstantSource clock = InstantSource.system();
        Redaction redaction = new Redaction();
        LogLines.redact(redaction);
        Screen screen = new Screen(redaction, out);
        Rounds rounds = new Rounds(clock, PATIENCE);
        try (Wire wire = new Wire()) {
            Settings settings = Settings.of(environment);
            settings.secrets().forEach(redaction::keep);
            List<Check> checks = checks(settings, asked.repository(), new Github.Street(wire, clock, redaction));
            return DoctorShown.well(checks, rounds, asked.json(), screen);
        } catch (Settings.Unusable unusable) {
            return DoctorShown.well(List.of(SettingsCheck.of(unusable)), rounds, asked.json(), screen);
        }
    }

    /** Of everything that concerns no repository in particular. */
    static List<Check> checks(Settings settings, Github.Street street) {
        return checks(settings, Optional.empty(), street);
    }

    private static List<Check> checks(Settings settings, Optional<String> repository, Github.Street street) {
        Client client = new Client(
                new Logged(street.transport(), street.clock(), street.redaction()),
                settings.github().api(),
                Manners.of(Version.TEXT),
                new HostClock(street.clock()));
        List<Check> checks = new ArrayList<>(List.of(SettingsCheck.of(settings)));
        checks.addAll(Store.checks(settings.database().reveal()));
        checks.addAll(settings.app().map(app -> app(settings, app, client)).orElse(List.of(new NoApp())));
        checks.addAll(copilot(settings, repository, client));
        checks.addAll(new PlatformChecks(settings, street).all());
        return List.copyOf(checks);
    }

    private static List<Check> app(Settings settings, Settings.AppAccount app, Client client) {
        Passport passport = new Passport(app.id(), Keys.read(app.privateKey().reveal()), client.clock());
        return new Checkup(client, passport, settings.github()).of(app.id(), settings.publicUrl());
    }

    private static List<Check> copilot(Settings settings, Optional<String> repository, Client client) {
        Optional<Repo> repo = repository.map(Repository::of).map(named -> new Repo(0, 0, named.owner(), named.name()));
        return new CopilotCheckup(
                        client,
                        client.beside(settings.github().graphql()),
                        new Operator(settings.given().copilotUserToken()))
                .of(settings.given().client().isPresent(), repo);
    }
}
