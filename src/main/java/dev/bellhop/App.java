package dev.bellhop;

import dev.bellhop.engine.Ledger;
import dev.bellhop.engine.Mailbox;
import dev.bellhop.engine.Patience;
import dev.bellhop.engine.SettingBook;
import dev.bellhop.engine.Waking;
import dev.bellhop.http.Wire;
import dev.bellhop.run.Handle;
import dev.bellhop.session.Notices;
import dev.bellhop.store.Library;
import dev.bellhop.store.Store;
import dev.bellhop.text.Redaction;
import dev.bellhop.text.Secret;
import dev.bellhop.web.Edge;
import dev.bellhop.web.EdgeParts;
import dev.bellhop.web.Meters;
import dev.bellhop.web.PlatformNotices;
import dev.bellhop.web.Stage;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process, from the keys and the ledger up to the open port, and down again. */
final class App implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(App.class);
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Library library;
    private final Wire wire;
    private final Premises premises;
    private final Edge edge;

    private App(Library library, Wire wire, Premises premises, Edge edge) {
        this.library = library;
        this.wire = wire;
        this.premises = premises;
        this.edge = edge;
    }

    static App start(Map<String, String> environment, InstantSource clock) {
        return start(environment, clock, Optional.empty());
    }

    /** With the stage of the simulated world, where there is one. */
    static App start(Map<String, String> environment, InstantSource clock, Optional<Stage> demo) {
        Redaction redaction = new Redaction();
        LogLines.redact(redaction);
        Settings before = Settings.before(environment);
        before.secrets().forEach(redaction::keep);
        Library library = Store.open(
                before.database().reveal(),
                UUID.randomUUID().toString(),
                LEASE,
                () -> SecretKeys.of(before).seal());
        Wire wire = new Wire();
        try {
            SettingBook.Page stored = library.settings().page();
            Settings settings = Settings.of(new Sources(environment, stored.settings()).together());
            settings.warnings().forEach(LOG::warn);
            Patience patience = Patience.NORMAL.betweenEdits(settings.measures().commentInterval());
            SecretKeys keys = SecretKeys.of(settings);
            keys.newestFirst().forEach(redaction::keep);
            Bell bell = new Bell();
            House.Ground ground = new House.Ground(library, wire, clock, redaction, patience, App::chance);
            Premises premises = new Premises(settings, keys, ground, bell);
            Holdings holdings = new Holdings(environment, library.settings(), stored, premises);
            Foundation foundation = new Foundation(holdings, premises, ground);
            Edge edge = Edge.start(new EdgeParts(
                    premises::judge,
                    rung(library, bell),
                    notices(settings, library, clock, bell),
                    library,
                    clock,
                    new Meters(Version.TEXT),
                    settings.rules(),
                    library.checks(),
                    repository -> Doctor.checks(premises.settings(), repository, ground.street()),
                    premises::isOccupied,
                    settings.publicUrl().toString(),
                    redaction.remember(operator(settings)),
                    demo,
                    premises::lobby,
                    new EdgeParts.Ground(foundation, new Belvedere(premises, environment, ground), App::chance),
                    listeners(settings.listen()),
                    EdgeParts.Patience.usual()));
            premises.open();
            premises.each(LOOK, holdings::takeUp);
            App app = new App(library, wire, premises, edge);
            app.announce();
            return app;
        } catch (RuntimeException e) {
            wire.close();
            library.close();
            throw e;
        }
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

    private void announce() {
        LOG.info("Bellhop {} listens on port {}", Version.TEXT, edge.port());
        if (!premises.isOccupied()) {
            LOG.warn("There are no credentials of a GitHub App, so webhooks are answered with 503.");
        }
    }

    int port() {
        return edge.port();
    }

    /** As if somebody had pulled the plug: nothing is finished, nothing is written down, nobody is told. */
    void die() {
        premises.abandon(library);
        wire.close();
        edge.close();
    }

    /** No new request, no new work; what is under way is finished, or is in doubt and looked for at the next start. */
    @Override
    public void close() {
        LOG.info("Stopping");
        edge.close();
        boolean done = premises.leave();
        wire.close();
        library.close();
        LOG.info(done ? "Stopped" : "Stopped with calls under way; the next start asks what became of them");
    }
}
