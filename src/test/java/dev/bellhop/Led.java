package dev.bellhop;

import dev.bellhop.engine.Engine;
import dev.bellhop.engine.Founding;
import dev.bellhop.engine.Ledger;
import dev.bellhop.engine.Lookout;
import dev.bellhop.engine.Patience;
import dev.bellhop.http.Wire;
import dev.bellhop.run.Decision;
import dev.bellhop.run.Phase;
import dev.bellhop.run.RunId;
import dev.bellhop.store.Library;
import dev.bellhop.store.Store;
import dev.bellhop.text.Redaction;
import dev.bellhop.text.Secret;
import dev.bellhop.web.CustomAgents;
import dev.bellhop.web.Edge;
import dev.bellhop.web.EdgeParts;
import dev.bellhop.web.Meters;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The process that {@link LedHouse} leads: the house, its ledger, its door and its threads, and nothing of the worlds. Time
 * stands still in it until it is told that it is later.
 */
final class Led {
    /** Begins what is an answer, and no line of the log. */
    static final String MARK = "led: ";

    /** As many as the workers. */
    private static final int THREADS = 16;

    private static final Secret SECRET = new Secret("a secret that nobody asks for in this test");

    private final Map<RunId, Phase> phases = new ConcurrentHashMap<>();
    private final AtomicInteger chances = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private volatile Instant now;

    private Led(Instant now) {
        this.now = now;
    }

    public static void main(String[] args) throws Exception {
        new Led(Instant.parse(args[0])).live(System.getenv());
    }

    private void live(Map<String, String> environment) throws Exception {
        Settings settings = Settings.of(environment);
        try (Library library =
                        Store.open(settings.database().reveal(), "led", Duration.ofMinutes(2), () -> Keyring.SEAL);
                Wire wire = new Wire();
                ExecutorService workers = Executors.newFixedThreadPool(THREADS)) {
            House.Ground ground =
                    new House.Ground(counted(library), wire, () -> now, new Redaction(), Patience.NORMAL, this::chance);
            House house = House.build(settings, settings.app().orElseThrow(), SECRET, ground);
            Edge edge = Edge.start(edge(settings, house, ground));
            house.engine().begin(now);
            say(edge.port());
            obey(house, workers);
            house.streams().close();
            edge.close();
        }
    }

    private EdgeParts edge(Settings settings, House house, House.Ground ground) {
        return new EdgeParts(
                house.door(),
                ground.library(),
                Optional.empty(),
                ground.library(),
                ground.clock(),
                new Meters(Version.TEXT),
                settings.rules(),
                ground.library().checks(),
                _ -> List.of(),
                () -> true,
                settings.publicUrl().toString(),
                SECRET,
                Optional.empty(),
                () -> new EdgeParts.Lobby(
                        house.connections(),
                        Optional.of(house.readers()),
                        SECRET,
                        settings.github().web().toString(),
                        new CustomAgents(Optional.empty(), Optional.of(house.agents()), ground.redaction()),
                        Optional.empty()),
                new EdgeParts.Ground(
                        absent(Founding.class), absent(Lookout.class), () -> new Secret("a word of the tests")),
                new EdgeParts.Listeners(0, "127.0.0.1", OptionalInt.empty()),
                EdgeParts.Patience.usual());
    }

    private Secret chance() {
        return new Secret("%043d".formatted(chances.incrementAndGet()));
    }

    private void obey(House house, ExecutorService workers) throws Exception {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            if (order.equals("count")) {
                say(count());
            } else {
                now = Instant.parse(order.substring("moment ".length()));
                moment(house, workers);
                say("done");
            }
        }
    }

    private void moment(House house, ExecutorService workers) throws InterruptedException, ExecutionException {
        house.streams().round(now).forEach(stream -> Thread.ofVirtual().start(() -> listen(stream)));
        while (house.engine().turn(now)) {
            for (Future<?> worker : workers.invokeAll(Collections.nCopies(THREADS, turns(house.engine())))) {
                worker.get();
            }
        }
    }

    /** Ends when nothing is due for this thread; what another one still does may make something due. */
    private Callable<Boolean> turns(Engine engine) {
        return () -> {
            boolean any = true;
            while (any) {
                any = engine.turn(now);
            }
            return any;
        };
    }

    private void listen(Runnable stream) {
        most.accumulateAndGet(open.incrementAndGet(), Math::max);
        try {
            stream.run();
        } finally {
            open.decrementAndGet();
        }
    }

    private String count() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long live = runtime.totalMemory() - runtime.freeMemory();
        return "%d %d %d %d %d %d"
                .formatted(
                        are(Phase.Working.class),
                        are(Phase.InReview.class),
                        open.get(),
                        most.get(),
                        live,
                        runtime.maxMemory());
    }

    private long are(Class<? extends Phase> kind) {
        return phases.values().stream().filter(kind::isInstance).count();
    }

    private static void say(Object words) {
        System.out.println(MARK + words);
    }

    /** Where each run stands, by what is committed. */
    private Library counted(Library library) {
        return (Library) Proxy.newProxyInstance(
                Library.class.getClassLoader(), new Class<?>[] {Library.class}, (_, method, arguments) -> {
                    Object result = Trap.invoke(() -> method.invoke(library, arguments));
                    if (result == Ledger.Commit.DONE) {
                        ((Decision) arguments[1]).runs().forEach(run -> phases.put(run.id(), run.phase()));
                    }
                    return result;
                });
    }

    /** Nobody sets this one up: there is an App. */
    private static <T> T absent(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(Led.class.getClassLoader(), new Class<?>[] {type}, (_, method, _) -> {
            if (method.getName().equals("founded")) {
                return true;
            }
            throw new UnsupportedOperationException(method.getName());
        }));
    }
}
