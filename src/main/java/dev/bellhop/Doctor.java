package dev.bellhop;

import dev.bellhop.cli.DoctorAsked;
import dev.bellhop.cli.DoctorShown;
import dev.bellhop.cli.Screen;
import dev.bellhop.copilot.CopilotCheckup;
import dev.bellhop.engine.Check;
import dev.bellhop.engine.Rounds;
import dev.bellhop.engine.Visit;
import dev.bellhop.github.Checkup;
import dev.bellhop.github.GithubScout;
import dev.bellhop.github.Keys;
import dev.bellhop.github.Operator;
import dev.bellhop.github.Passport;
import dev.bellhop.http.Client;
import dev.bellhop.http.Wire;
import dev.bellhop.run.Repo;
import dev.bellhop.run.RepoName;
import dev.bellhop.store.Store;
import dev.bellhop.text.Redaction;
import java.io.PrintStream;
import java.net.URI;
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

    /** Whether no check failed. With settings that cannot be read there is nothing else to look at. */
    static boolean well(Map<String, String> environment, DoctorAsked asked, PrintStream out) {
        InstantSource clock = InstantSource.system();
        Redaction redaction = new Redaction();
        LogLines.redact(redaction);
        Screen screen = new Screen(redaction, out);
        Rounds rounds = new Rounds(clock, PATIENCE);
        try (Wire wire = new Wire()) {
            Settings settings = Recall.of(environment);
            settings.secrets().forEach(redaction::keep);
            List<Check> checks = checks(
                    settings, asked.repository().flatMap(RepoName::read), new Github.Street(wire, clock, redaction));
            return DoctorShown.well(checks, rounds, asked.json(), screen);
        } catch (Settings.Unusable unusable) {
            return DoctorShown.well(List.of(SettingsCheck.of(unusable)), rounds, asked.json(), screen);
        }
    }

    /** Of everything, and of one repository if one is named. */
    static List<Check> checks(Settings settings, Optional<RepoName> repository, Github.Street street) {
        Client client = Github.api(settings.github(), street);
        List<Check> checks = new ArrayList<>(List.of(SettingsCheck.of(settings)));
        checks.addAll(Store.checks(settings.database().reveal()));
        checks.addAll(settings.app()
                .map(app -> app(settings, app, client, repository.map(name -> visit(settings, app, name, street))))
                .orElse(List.of(new NoApp())));
        checks.addAll(copilot(settings, repository, client));
        checks.addAll(new PlatformChecks(settings, street, Check.State.FAIL).all());
        return List.copyOf(checks);
    }

    private static List<Check> app(
            Settings settings, Settings.AppAccount app, Client client, Optional<List<Check>> visit) {
        Passport passport = new Passport(app.id(), Keys.read(app.privateKey().reveal()), client.clock());
        Optional<URI> here = settings.post().pulls() ? Optional.empty() : Optional.of(settings.publicUrl());
        return new Checkup(client, passport, settings.github()).of(app.id(), here, visit.orElse(List.of()));
    }

    private static List<Check> visit(Settings settings, Settings.AppAccount app, RepoName name, Github.Street street) {
        Github github = Github.as(app, settings.github(), street.onlyReading());
        GithubScout scout = new GithubScout(github.client(), github.passport(), github.tokens());
        return new Visit(
                        () -> scout.find(name),
                        github.forge(),
                        settings.rules(),
                        settings.services().names())
                .checks();
    }

    private static List<Check> copilot(Settings settings, Optional<RepoName> repository, Client client) {
        Optional<Repo> repo = repository.map(named -> new Repo(0, 0, named.owner(), named.name()));
        return new CopilotCheckup(
                        client,
                        client.beside(settings.github().graphql()),
                        new Operator(settings.given().copilotUserToken()))
                .of(settings.given().client().isPresent(), repo);
    }
}
