package dev.bellhop.web;

import dev.bellhop.engine.Bill;
import dev.bellhop.engine.Book;
import dev.bellhop.engine.Check;
import dev.bellhop.engine.Connections;
import dev.bellhop.engine.Delivery;
import dev.bellhop.engine.DeliverySearch;
import dev.bellhop.engine.Door;
import dev.bellhop.engine.Envelope;
import dev.bellhop.engine.Founding;
import dev.bellhop.engine.Ledger;
import dev.bellhop.engine.Lookout;
import dev.bellhop.engine.Parcel;
import dev.bellhop.engine.Readers;
import dev.bellhop.engine.RunSearch;
import dev.bellhop.engine.Story;
import dev.bellhop.rules.RuleBook;
import dev.bellhop.run.RepoName;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import dev.bellhop.text.Bytes;
import dev.bellhop.text.Redaction;
import dev.bellhop.text.Secret;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** A real edge before a door that only looks whether there is a signature, and a ledger that is a map. */
final class House implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    static final String GUID = "72d3162e-cc78-11e3-81ab-4c9367dc0958";
    static final String TOKEN = "operator-token-of-the-tests";
    static final String KEY = "a key of the tests";

    final Map<String, Bytes> stored = new ConcurrentHashMap<>();
    final List<Check> checks = new ArrayList<>();
    Function<Optional<RepoName>, List<Check>> surgery = _ -> List.of();
    final List<Book.Arrival> arrivals = new ArrayList<>();
    final ConcurrentLinkedQueue<Envelope> judged = new ConcurrentLinkedQueue<>();
    final Meters meters = new Meters("0.0.0-test");
    Function<Delivery, Ledger.Receipt> receive = this::store;
    Book.Queue queue = new Book.Queue(0, Optional.empty(), 0);
    Instant now = NOW;
    int port;
    boolean broken;
    boolean connected = true;
    Optional<PlatformNotices> notices = Optional.empty();
    EdgeParts.Patience patience = EdgeParts.Patience.usual();
    Function<RunSearch, List<Run>> runs = _ -> List.of();
    BiFunction<Instant, Instant, List<Bill>> bills = (_, _) -> List.of();
    Optional<Connections> connections = Optional.empty();
    Optional<Readers> readers = Optional.empty();
    CustomAgents customAgents = new CustomAgents(Optional.empty(), Optional.empty(), new Redaction());
    Optional<EdgeParts.Office> office = Optional.empty();
    Optional<Stage> stage = Optional.empty();
    private Optional<Edge> edge = Optional.empty();

    House open() {
        edge = Optional.of(Edge.start(new EdgeParts(
                this::judge,
                ledger(),
                notices,
                book(),
                () -> now,
                meters,
                RuleBook.of("copilot", Optional.empty()),
                checks,
                repository -> surgery.apply(repository),
                () -> connected,
                "https://bellhop.example",
                new Secret(TOKEN),
                stage,
                () -> new EdgeParts.Lobby(
                        connections, readers, new Secret(KEY), "https://github.com", customAgents, office),
                new EdgeParts.Ground(
                        none(Founding.class, Map.of("founded", () -> connected)),
                        none(Lookout.class, Map.of()),
                        () -> new Secret("a word of the tests")),
                new EdgeParts.Listeners(port, "127.0.0.1", OptionalInt.of(0)),
                patience)));
        port = edge().port();
        return this;
    }

    Edge edge() {
        return edge.orElseThrow();
    }

    Raw connect() throws IOException {
        return new Raw(port);
    }

    /** One request on a connection of its own. */
    Raw.Answer ask(String request) throws IOException {
        try (Raw raw = connect()) {
            return raw.send(request).answer();
        }
    }

    Raw.Answer get(String path, String... headers) throws IOException {
        return ask("GET " + path + " HTTP/1.1\r\nHost: test\r\n" + lines(headers) + "\r\n");
    }

    /** A delivery as GitHub sends it. */
    static String delivery(String guid, String event, String body, String... more) {
        return headers(guid, event, more) + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    static String headers(String guid, String event, String... more) {
        return "POST /webhooks/github HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n"
                + "X-GitHub-Event: " + event + "\r\nX-GitHub-Delivery: " + guid
                + "\r\nX-Hub-Signature-256: sha256=good\r\n" + lines(more);
    }

    @Override
    public void close() {
        edge().close();
    }

    private static String lines(String... headers) {
        return headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    }

    private Door.Verdict judge(Envelope envelope, Instant now) {
        judged.add(envelope);
        if (!connected) {
            return new Door.Verdict.Closed();
        }
        if (!envelope.signature().equals(Optional.of("sha256=good"))) {
            return new Door.Verdict.Unsigned();
        }
        if (envelope.body().length() == 0) {
            return new Door.Verdict.Malformed();
        }
        return switch (envelope.event()) {
            case "ping" -> new Door.Verdict.Pong();
            case "issues" ->
                new Door.Verdict.Take(new Delivery(envelope.guid(), envelope.event(), now, envelope.body()), 1);
            default -> new Door.Verdict.Ignored();
        };
    }

    private Ledger.Receipt store(Delivery delivery) {
        Bytes known = stored.putIfAbsent(delivery.guid(), delivery.body());
        if (known == null) {
            return Ledger.Receipt.STORED;
        }
        return known.equals(delivery.body()) ? Ledger.Receipt.DUPLICATE : Ledger.Receipt.CONFLICT;
    }

    /** The edge may call these methods, and no other is here. */
    private static <T> T none(Class<T> type, Map<String, Supplier<Object>> known) {
        return type.cast(Proxy.newProxyInstance(House.class.getClassLoader(), new Class<?>[] {type}, (_, method, _) -> {
            if (known.containsKey(method.getName())) {
                return known.get(method.getName()).get();
            }
            throw new UnsupportedOperationException(method.getName());
        }));
    }

    /** The edge may call one method of the ledger, and no other is here. */
    private Ledger ledger() {
        return (Ledger) Proxy.newProxyInstance(
                House.class.getClassLoader(), new Class<?>[] {Ledger.class}, (_, method, arguments) -> {
                    if (method.getName().equals("receive")) {
                        return receive.apply((Delivery) arguments[0]);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private Book book() {
        return new Book() {
            @Override
            public Queue queue(Instant now) {
                if (broken) {
                    throw new IllegalStateException("secret path of the database");
                }
                return queue;
            }

            @Override
            public List<Arrival> deliveries(int most) {
                return arrivals.stream().limit(most).toList();
            }

            @Override
            public List<Arrival> deliveries(DeliverySearch asked) {
                return deliveries(asked.most());
            }

            @Override
            public Optional<Parcel> delivery(String guid) {
                return Optional.empty();
            }

            @Override
            public Optional<Long> installation(String guid) {
                return Optional.empty();
            }

            @Override
            public Optional<Run> run(RunId id) {
                return runs.apply(RunSearch.newest(RunSearch.MOST)).stream()
                        .filter(run -> run.id().equals(id))
                        .findFirst();
            }

            @Override
            public List<Run> runs(RunSearch asked) {
                return runs.apply(asked);
            }

            @Override
            public Optional<RunId> newest(String repo, int issue) {
                return Optional.empty();
            }

            @Override
            public Optional<Story> story(RunId run) {
                return Optional.empty();
            }

            @Override
            public Optional<String> stamp(RunId run) {
                return Optional.empty();
            }

            @Override
            public String stamp(RunSearch asked) {
                return "";
            }

            @Override
            public List<Bill> usage(Instant from, Instant to) {
                return bills.apply(from, to);
            }
        };
    }
}
