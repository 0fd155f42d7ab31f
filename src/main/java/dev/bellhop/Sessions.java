package dev.bellhop;

import dev.bellhop.engine.Agent;
import dev.bellhop.engine.Fault;
import dev.bellhop.engine.HandedOver;
import dev.bellhop.github.GithubBranches;
import dev.bellhop.http.Client;
import dev.bellhop.http.HostClock;
import dev.bellhop.http.Logged;
import dev.bellhop.run.Person;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Standing;
import dev.bellhop.session.Anthropic;
import dev.bellhop.session.Dialect;
import dev.bellhop.session.Handover;
import dev.bellhop.session.Platform;
import dev.bellhop.session.Qoder;
import dev.bellhop.session.SessionAgent;
import dev.bellhop.session.Streams;
import dev.bellhop.text.Secret;
import dev.bellhop.text.Sha256;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The agents that work on managed platforms, as far as this server has their keys. */
record Sessions(Settings settings, Secret markerKey, House.Ground ground, Streams streams) {
    private static final int NAME = 16;

    Map<String, Agent> agents(Github github) {
        Map<String, Agent> agents = new HashMap<>();
        SessionAgent.Ground under = new SessionAgent.Ground(
                github.tokens(),
                new GithubBranches(github.client(), github.tokens(), github.self()),
                ground.library().sessions(),
                (here, repo, by) -> mayWrite(github, here, repo, by),
                streams,
                ground.clock(),
                Sha256.hex("house " + markerKey.reveal(), NAME));
        Platforms platforms = settings.platforms();
        platforms
                .anthropic()
                .ifPresent(account ->
                        agents.put(Services.ANTHROPIC, new SessionAgent(platform(account, new Anthropic()), under)));
        platforms
                .qoder()
                .ifPresent(
                        account -> agents.put(Services.QODER, new SessionAgent(platform(account, new Qoder()), under)));
        return agents;
    }

    HandedOver handedOver() {
        Map<String, Platform> all = new HashMap<>();
        settings.platforms()
                .anthropic()
                .ifPresent(account -> all.put(Services.ANTHROPIC, platform(account, new Anthropic())));
        settings.platforms().qoder().ifPresent(account -> all.put(Services.QODER, platform(account, new Qoder())));
        return new Handover(all);
    }

    /** What GitHub does not tell is a no. */
    private static boolean mayWrite(Github github, Repo here, String repo, Person by) {
        try {
            return github.forge().elsewhere(here, repo, by).atLeast(Standing.WRITE);
        } catch (Fault fault) {
            if (fault.kind() instanceof Fault.Kind.Refused) {
                return false;
            }
            throw fault;
        }
    }

    /** For all platforms together. */
    static Streams streams(House.Ground ground) {
        return new Streams(
                new Streams.Ground(
                        ground.library().sessions().listeners(),
                        ground.library()::put,
                        ground.clock(),
                        UUID.randomUUID().toString()),
                Streams.Limits.USUAL);
    }

    private Platform platform(Platforms.Account account, Dialect dialect) {
        Client client = new Client(
                new Logged(ground.transport(), ground.clock(), ground.redaction()),
                account.home(),
                Map.of("User-Agent", "bellhop/" + Version.TEXT),
                new HostClock(ground.clock()));
        return new Platform(client, account.key(), dialect);
    }
}
