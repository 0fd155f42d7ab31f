package dev.bellhop;

import dev.bellhop.demo.Change;
import dev.bellhop.demo.Courier;
import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Parcel;
import dev.bellhop.demo.World;
import dev.bellhop.platform.Edit;
import dev.bellhop.platform.Script;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who plays in the demo, and what they can be asked to do. */
final class Troupe {
    static final String RULES = ".github/bellhop.yml";
    private static final String README = "README.md";
    private static final String WRITTEN = "# Hello\n\nYou will recieve an answer.\n";
    private static final String MENDED = WRITTEN.replace("recieve", "receive");
    static final String QUESTION = "Shall I look for the same typo in other files, too?";
    private static final String IDLE =
            "No agent had anything to do: it was not asked yet, waits for an answer or has done its work.";
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private static final Duration WORK = Duration.ofSeconds(3);

    private final World world;
    private final DemoSessions sessions;
    private final Conductor conductor;
    private final Address house;
    private final Runnable plug;
    /** By the number of the issue. */
    private final Map<Integer, List<String>> news = new ConcurrentHashMap<>();

    private boolean opened;
    private boolean unconnected = true;

    /** Where the house is, and the secret of its webhooks. */
    record Address(URI uri, String secret) {
        private URI webhooks() {
            return uri.resolve("/webhooks/github");
        }
    }

    /** The plug is what the house hangs on. */
    Troupe(World world, DemoSessions sessions, Address house, Runnable plug) {
        this.world = world;
        this.sessions = sessions;
        this.conductor = new Conductor(world, sessions);
        this.house = house;
        this.plug = plug;
    }

    World world() {
        return world;
    }

    Conductor conductor() {
        return conductor;
    }

    /** Before anything is played or pressed; once. */
    synchronized void open() {
        if (!opened) {
            ready();
        }
    }

    /** What an earlier play left behind is gone. */
    synchronized void ready() {
        conductor.finish();
        world.heal();
        world.passes(true);
        world.copilot(dev.bellhop.demo.Script.WORKS);
        world.habit(Change.write(README, MENDED));
        for (DemoSessions.Stand stand : List.of(sessions.anthropic(), sessions.qoder())) {
            stand.platform().heal();
            stand.platform().habit(new Edit(README, MENDED));
            stand.platform().script(new Script.AsksPerson(QUESTION));
        }
        commit(Change.write(README, WRITTEN).and(Change.remove(RULES)));
        if (unconnected) {
            new DemoPerson(world, house.uri()).connect();
            unconnected = false;
        }
        opened = true;
    }

    void commit(Change change) {
        world.as(Hello.PERSON, Instant.now()).code().commit(Hello.REPOSITORY, change);
    }

    synchronized void disconnect() {
        world.as(Hello.PERSON, Instant.now()).revokes();
        unconnected = true;
    }

    /** The one thing happens that is next with any agent. */
    synchronized void step(int issue) {
        lines(issue).remove(IDLE);
        if (!conductor.step()) {
            tell(issue, IDLE);
        }
    }

    /** The label is on, says somebody who cannot prove it. */
    void forge(int issue) {
        Parcel opened = world.looks().lastSent("issues").orElseThrow();
        String body = opened.body()
                .replaceFirst(
                        "\"action\":\"opened\"", "\"action\":\"labeled\",\"label\":{\"id\":1,\"name\":\"agent-fix\"}");
        Parcel forged = new Parcel(0, UUID.randomUUID().toString(), opened.event(), body);
        int status = bring(forged, "not the secret");
        tell(
                issue,
                "A delivery that says that mona put on agent-fix, signed with another secret, was answered with "
                        + status + ".");
    }

    /** By then the first one is there. */
    void repeat(int issue) {
        Parcel labelled = world.looks().lastSent("issues").orElseThrow();
        later(MOMENT, () -> {
            int status = bring(labelled, house.secret());
            tell(issue, "The delivery " + labelled.guid() + " came once more and was answered with " + status + ".");
        });
    }

    private int bring(Parcel parcel, String secret) {
        try (Courier courier = new Courier(house.webhooks(), secret, world.app())) {
            return courier.bring(parcel);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** When the agent has begun and its page has been looked at. */
    void kill(int issue) {
        later(WORK, () -> {
            Instant died = Instant.now();
            plug.run();
            long millis = Duration.between(died, Instant.now()).toMillis();
            tell(issue, "The server died without a word, and was there again after " + millis + " ms.");
        });
    }

    private static void later(Duration after, Runnable act) {
        Thread.ofVirtual().name("cue").start(() -> {
            try {
                Thread.sleep(after);
                act.run();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void tell(int issue, String what) {
        lines(issue).add(what);
    }

    private List<String> lines(int issue) {
        return news.computeIfAbsent(issue, _ -> new CopyOnWriteArrayList<>());
    }

    List<String> news(int issue) {
        return List.copyOf(news.getOrDefault(issue, List.of()));
    }
}
