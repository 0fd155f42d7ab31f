package dev.bellhop.github;

import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Parcel;
import dev.bellhop.demo.Seen;
import dev.bellhop.demo.World;
import dev.bellhop.demo.WorldServer;
import dev.bellhop.engine.Delivery;
import dev.bellhop.engine.Reading;
import dev.bellhop.http.Client;
import dev.bellhop.http.Copies;
import dev.bellhop.http.HostClock;
import dev.bellhop.http.Logged;
import dev.bellhop.http.Wire;
import dev.bellhop.run.Event;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.text.Bytes;
import dev.bellhop.text.Redaction;
import dev.bellhop.wire.Manners;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Our side of the street and the simulated GitHub on the other, with a real socket between them. */
public final class Stage implements AutoCloseable {
    private static final String APP = "4242";

    public Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private final WorldServer server = WorldServer.bind(0, () -> now);
    private final Hello hello = Hello.begin(3, server.links(), (RSAPublicKey) Pems.RSA.getPublic(), now);
    private final Wire wire = new Wire();
    private final Redaction redaction = new Redaction();
    private final HostClock clock = new HostClock(() -> now);
    public final Client client = new Client(
            new Copies(new Logged(wire, () -> now, redaction)),
            Addresses.of(server.address().toString(), Optional.empty(), Optional.empty())
                    .api(),
            Manners.of("1"),
            clock);
    public final Client graphql =
            client.beside(Addresses.of(server.address().toString(), Optional.empty(), Optional.empty())
                    .graphql());
    private final Passport passport = new Passport(APP, Pems.RSA.getPrivate(), clock);
    public final AppTokens tokens = new AppTokens(client, passport, redaction);
    final Self self = new Self(client, passport, APP);
    public final GithubForge forge = new GithubForge(client, tokens, self);

    public Stage() {
        server.serve(hello.world());
        world().parcels();
    }

    /** As that App would read it. */
    GithubPostbox postbox(String app) {
        return new GithubPostbox(client, passport, app);
    }

    HookForm hookForm() {
        return new HookForm(client, passport);
    }

    GithubReaders readers() {
        return new GithubReaders(forge, new Owners(client, passport, tokens), () -> now);
    }

    public World world() {
        return hello.world();
    }

    public String personToken() {
        return hello.personToken();
    }

    public Person mona() {
        return new Person(world().scenery().person("mona"), "mona", false);
    }

    /** The issue, as the first label on it makes it known. */
    public Place place() {
        return labeled().place();
    }

    public Event.Labeled labeled() {
        world().as("mona", now).label(Hello.REPOSITORY, Hello.ISSUE, "agent-fix");
        return events().stream()
                .filter(Event.Labeled.class::isInstance)
                .map(Event.Labeled.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** What GitHub tells us now and we take for an event. */
    public List<Event> events() {
        return readings().stream()
                .filter(reading -> !(reading instanceof Reading.Nothing))
                .map(reading -> ReaderTest.event(reading))
                .toList();
    }

    public List<Reading> readings() {
        return world().parcels().stream().map(this::delivery).map(forge::read).toList();
    }

    private Delivery delivery(Parcel parcel) {
        return new Delivery(parcel.guid(), parcel.event(), now, Bytes.utf8(parcel.body()));
    }

    public void pass(Duration time) {
        now = now.plus(time);
        world().tick(now);
    }

    public List<String> requests() {
        return world().requests().stream().map(Seen::line).toList();
    }

    @Override
    public void close() {
        server.close();
        wire.close();
    }
}
