package dev.bellhop;

import dev.bellhop.engine.Ledger;
import dev.bellhop.engine.Mailbox;
import dev.bellhop.engine.Patience;
import dev.bellhop.engine.Waking;
import dev.bellhop.http.Wire;
import dev.bellhop.run.Handle;
import dev.bellhop.session.Notices;
import dev.bellhop.store.Library;
import dev.bellhop.store.Store;
import dev.bellhop.text.Redaction;
import dev.bellhop.text.Secret;
import dev.bellhop.web.CustomAgents;
import dev.bellhop.web.Edge;
import dev.bellhop.web.EdgeParts;
import dev.bellhop.web.Meters;
import dev.bellhop.web.PlatformNotices;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process, from the keys and the ledger up to the open port, and down again. */
final class App implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(App.class);
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LAST_SENDS = Duration.ofSeconds(25);

    private final Library library;
    private final Wire wire;
    private final Optional<Hands> hands;
    private final Edge edge;

    private App(Library library, Wire wire, Optional<Hands> hands, Edge edge) {
        this.library = library;
        this.wire = wire;
        this.hands = hands;
        this.edge = edge;
    }

    /** All threads that do the work. */
    private record Hands(Workers workers, Listening listening) {
        void start() {
            workers.start();
            listening.start();
        }

        boolean stop() {
            listening.stop();
            return workers.stop(LAST_SENDS);
        }
    }

    static App start(Settings settings, InstantSource clock) {
        return start(settings, clock, Optional.empty());
    }

    /** With the address of the simulated world, where there is one. */
    static App start(Settings settings, InstantSource clock, Optional<URI> demo) {
        Redaction redaction = new Redaction();
        LogLines.redact(redaction);
        settings.secrets().forEach(redaction::keep);
        settings.warnings().forEach(LOG::warn);
        Library library = Store.open(
                settings.database().reveal(),
                UUID.randomUUID().toString(),
                LEASE,
                () -> SecretKeys.of(settings).seal());
        Wire wire = new Wire();
        try {
            Patience patience = Patience.NORMAL.betweenEdits(settings.measures().commentInterval());
            SecretKeys keys = SecretKeys.of(settings);
            keys.newestFirst().forEach(redaction::keep);
            Secret operator = redaction.remember(operator(settings));
            House.Ground ground = new House.Ground(library, wire, clock, redaction, patience, App::chance);
            Optional<House> house = settings.app().map(app -> House.build(settings, app, keys.marker(), ground));
            Bell bell = new Bell();
            Optional<Hands> hands = house.map(built -> new Hands(
                    new Workers(built.engine(), library, clock, bell), new Listening(built.streams(), clock)));
            Edge edge = Edge.start(new EdgeParts(
                    house.map(House::door).orElseGet(House::closedDoor),
                    rung(library, bell),
                    notices(settings, library, clock, bell),
                    library,
                    clock,
                    new Meters(Version.TEXT),
                    settings.rules(),
                    library.checks(),
                    () -> Doctor.checks(settings, ground.street()),
                    house::isPresent,
                    settings.publicUrl().toString(),
                    operator,
                    demo,
                    new EdgeParts.Lobby(
                            house.flatMap(House::connections),
                            keys.marker(),
                            settings.github().web().toString(),
                            agents(settings, ground.street(), house)),
                    listeners(settings.listen()),
                    EdgeParts.Patience.usual()));
            house.ifPresent(built -> built.engine().begin(clock.instant()));
            hands.ifPresent(Hands::start);
            App app = new App(library, wire, hands, edge);
            app.announce(settings, house.isPresent());
            return app;
        } catch (RuntimeException e) {
            wire.close();
            library.close();
            throw e;
        }
    }

    private static CustomAgents agents(Settings settings, Github.Street street, Optional<House> house) {
        return new CustomAgents(
                House.enterprise(settings, Github.api(settings.github(), street)),
                house.map(House::agents),
                street.redaction());
    }

    private static Secret chance() {
        byte[] bits = new byte[32];
        CHANCE.nextBytes(bits);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    private static Secret operator(Settings settings) {
        return settings.given().adminToken().orElseGet(() -> settings.home().key("admin.token"));
    }

    /** What was just dropped need not wait for the next look. */
    private static Mailbox rung(Ledger ledger, Bell bell) {
        return delivery -> {
            Ledger.Receipt receipt = ledger.receive(delivery);
            bell.ring();
            return receipt;
        };
    }

    private static Optional<PlatformNotices> notices(Settings settings, Ledger ledger, InstantSource clock, Bell bell) {
        Waking waking = new Waking(ledger);
        return settings.platforms()
                .notices()
                .map(secret -> new SessionNotices(new Notices(secret, clock), session -> {
                    boolean known = waking.look(Handle.session(session), clock.instant());
                    bell.ring();
                    return known;
                }));
    }

    private static EdgeParts.Listeners listeners(Settings.Listen listen) {
        OptionalInt metrics = listen.metricsPort() == 0 ? OptionalInt.empty() : OptionalInt.of(listen.metricsPort());
        return new EdgeParts.Listeners(listen.port(), listen.metricsHost(), metrics);
    }

    private void announce(Settings settings, boolean connected) {
        LOG.info("Bellhop {} listens on port {}", Version.TEXT, edge.port());
        if (!connected) {
            LOG.warn(
                    "There are no credentials of a GitHub App, so webhooks are answered with 503. What to do: {}/setup",
                    settings.publicUrl());
        }
    }

    int port() {
        return edge.port();
    }

    /** No new request, no new work; what is under way is finished, or is in doubt and looked for at the next start. */
    @Override
    public void close() {
        LOG.info("Stopping");
        edge.close();
        boolean done = hands.map(Hands::stop).orElse(true);
        wire.close();
        library.close();
        LOG.info(done ? "Stopped" : "Stopped with calls under way; the next start asks what became of them");
    }
}
