package dev.bellhop;

import dev.bellhop.copilot.Absence;
import dev.bellhop.copilot.CopilotAgent;
import dev.bellhop.copilot.CopilotFiler;
import dev.bellhop.copilot.CopilotOutlook;
import dev.bellhop.copilot.CustomAgents;
import dev.bellhop.copilot.EnterpriseAgents;
import dev.bellhop.copilot.TaskAgent;
import dev.bellhop.engine.Accounts;
import dev.bellhop.engine.Agent;
import dev.bellhop.engine.AgentFinder;
import dev.bellhop.engine.Bellboy;
import dev.bellhop.engine.Connections;
import dev.bellhop.engine.Door;
import dev.bellhop.engine.Engine;
import dev.bellhop.engine.Enterprise;
import dev.bellhop.engine.Foresight;
import dev.bellhop.engine.HandedOver;
import dev.bellhop.engine.Outlook;
import dev.bellhop.engine.Patience;
import dev.bellhop.engine.Ports;
import dev.bellhop.engine.Postbox;
import dev.bellhop.engine.Readers;
import dev.bellhop.engine.Rehearsal;
import dev.bellhop.engine.Replays;
import dev.bellhop.github.Curl;
import dev.bellhop.github.GithubBranches;
import dev.bellhop.github.GithubDoor;
import dev.bellhop.github.GithubPostbox;
import dev.bellhop.github.GithubScout;
import dev.bellhop.github.HookForm;
import dev.bellhop.github.Operator;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.http.Transport;
import dev.bellhop.run.Policy;
import dev.bellhop.run.Terms;
import dev.bellhop.session.Streams;
import dev.bellhop.store.Library;
import dev.bellhop.text.Redaction;
import dev.bellhop.text.Secret;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The product put together, without a process around it: no port is open, no thread runs, no time passes by itself. */
record House(
        Door door,
        Engine engine,
        Optional<Connections> connections,
        Readers readers,
        AgentFinder agents,
        Streams streams,
        Bellboy bellboy,
        HandedOver handedOver,
        Postroom postroom) {

    /** What can be done about deliveries by hand, and once at the start. */
    record Postroom(Postbox postbox, Replays replays, HookForm form) {}

    /** A Copilot session ends by itself after an hour. */
    private static final Duration SILENCE = Duration.ofMinutes(75);

    /** What the house stands on, so that tests can put it on other ground. Chance gives 256 bits in 43 characters. */
    record Ground(
            Library library,
            Transport transport,
            InstantSource clock,
            Redaction redaction,
            Patience patience,
            Supplier<Secret> chance) {

        Github.Street street() {
            return new Github.Street(transport, clock, redaction);
        }
    }

    static House build(Settings settings, Settings.AppAccount app, Secret markerKey, Ground ground) {
        Github github = Github.as(app, settings.github(), ground.street());
        Reception reception = Reception.open(settings, ground);
        Accounts accounts = reception.accounts();
        Client graphql = github.client().beside(settings.github().graphql());
        Streams streams = Sessions.streams(ground);
        Sessions sessions = new Sessions(settings, markerKey, ground, streams);
        Ports ports = new Ports(
                ground.library(),
                github.forge(),
                agents(settings, github, accounts, sessions),
                new CopilotFiler(
                        github.client(), graphql, accounts, settings.github().web()),
                new GithubBranches(github.client(), github.tokens(), github.self()),
                outlook(settings, github, accounts),
                settings.publicUrl().toString(),
                new Ports.Persons(accounts, reception.revoked()),
                markerKey,
                ground.redaction(),
                ground.patience(),
                new Ports.Post(
                        new GithubPostbox(github.client(), github.passport(), app.id()),
                        settings.post().every()));
        return new House(
                new GithubDoor(app.webhookSecrets(), app.id()),
                new Engine(ports, new Policy(terms(settings))),
                reception.connections(),
                github.readers(ground.clock()),
                finder(github, enterprise(settings, github.client())),
                streams,
                Bellboy.of(ground.library()),
                sessions.handedOver(),
                postroom(settings, github, ground, accounts));
    }

    private static Postroom postroom(Settings settings, Github github, Ground ground, Accounts accounts) {
        Settings.AppAccount app = settings.app().orElseThrow();
        Github reading = Github.as(app, settings.github(), ground.street().onlyReading());
        Foresight foresight = new Foresight(
                ground.library(),
                reading.forge(),
                accounts,
                outlook(settings, reading, accounts),
                new Policy(terms(settings)));
        Curl curl = new Curl(settings.publicUrl(), app.webhookSecrets().getFirst(), app.id());
        return new Postroom(
                new GithubPostbox(github.client(), github.passport(), app.id()),
                new Replays(ground.library(), foresight, curl::of),
                new HookForm(github.client(), github.passport()));
    }

    private static Map<String, Agent> agents(Settings settings, Github github, Accounts accounts, Sessions sessions) {
        Client graphql = github.client().beside(settings.github().graphql());
        Map<String, Agent> agents = new HashMap<>(sessions.agents(github));
        agents.put("copilot", new CopilotAgent(github.client(), graphql, github.tokens(), accounts));
        agents.put(
                "copilot-task",
                new TaskAgent(
                        new TaskAgent.Ground(
                                github.client(), settings.github().graphql().uri(), github.tokens(), accounts),
                        settings.measures().poll()));
        return agents;
    }

    /** Decides as the house would, and can do nothing about it. */
    static Rehearsal rehearsal(Settings settings, Settings.AppAccount app, Github.Street street) {
        Github github = Github.as(app, settings.github(), street.onlyReading());
        GithubScout scout = new GithubScout(github.client(), github.passport(), github.tokens());
        Accounts operator = new Operator(settings.given().copilotUserToken());
        Rehearsal.Sources sources = new Rehearsal.Sources(scout, operator, outlook(settings, github, operator));
        return new Rehearsal(sources, github.forge(), new Policy(terms(settings)));
    }

    private static Outlook outlook(Settings settings, Github github, Accounts accounts) {
        Client client = github.client();
        Client graphql = client.beside(settings.github().graphql());
        return new CopilotOutlook(
                new Absence(client, graphql, accounts),
                new CustomAgents(client, github.tokens(), enterprise(settings, client)));
    }

    /** Nothing, unless both it and its owner's token are set. */
    static Optional<Enterprise> enterprise(Settings settings, Client client) {
        Settings.Enterprise enterprise = settings.enterprise();
        return enterprise
                .token()
                .flatMap(token ->
                        enterprise.slug().<Enterprise>map(slug -> new EnterpriseAgents(client, owner(token), slug)));
    }

    /** Nobody is there to give another. Its limits are its own, and not those of who acts for people. */
    static Credential owner(Secret token) {
        return new Credential("enterprise", () -> token, _ -> {});
    }

    /** Asks what an answer to {@code /agent agents} asks. */
    static AgentFinder finder(Github github, Optional<Enterprise> enterprise) {
        GithubScout scout = new GithubScout(github.client(), github.passport(), github.tokens());
        CustomAgents agents = new CustomAgents(github.client(), github.tokens(), enterprise);
        return name -> agents.shelves(scout.find(name));
    }

    /** Without an App nobody comes in. */
    static Door closedDoor() {
        return new GithubDoor(List.of(), "");
    }

    private static Terms terms(Settings settings) {
        return new Terms(
                settings.rules(),
                settings.services().names(),
                settings.given().client().map(_ -> Reception.page(settings).toString()),
                settings.measures().poll(),
                SILENCE);
    }
}
