package dev.bellhop;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bellhop.command.Command;
import dev.bellhop.demo.Change;
import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Links;
import dev.bellhop.demo.Parcel;
import dev.bellhop.demo.Request;
import dev.bellhop.demo.World;
import dev.bellhop.engine.Book;
import dev.bellhop.engine.Connections;
import dev.bellhop.engine.Door;
import dev.bellhop.engine.Envelope;
import dev.bellhop.engine.HandedOver;
import dev.bellhop.engine.Patience;
import dev.bellhop.engine.Press;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.LineReader;
import dev.bellhop.http.Transport;
import dev.bellhop.json.Json;
import dev.bellhop.platform.Platform;
import dev.bellhop.run.Person;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import dev.bellhop.store.Library;
import dev.bellhop.text.Bytes;
import dev.bellhop.text.Redaction;
import dev.bellhop.text.Secret;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The house and the simulated world side by side, with a clock that moves when nothing is left to do. */
final class Town {
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    static final String REPO = "octo-org/hello";
    private static final String SECRET = "a webhook secret that is long enough to be one";
    static final KeyPair KEYS = keys();

    /** So many seconds pass at most between two rounds of the streams. */
    private static final int ROUND = 5;

    volatile Instant now = NOON;
    final Hello hello;
    final World world;
    final TownRecord record = new TownRecord();
    final List<Instant> crashes = new ArrayList<>();
    private final TownGround ground;
    private final Transport road;
    private Optional<Platform> platform = Optional.empty();
    private Optional<TownStreams> streams = Optional.empty();
    private boolean listening;
    private final AtomicInteger chances = new AtomicInteger();
    private final Deque<Parcel> undelivered = new ArrayDeque<>();
    private Optional<Library> ledger = Optional.empty();
    private Optional<House> house = Optional.empty();
    private Trap trap = Trap.none();
    private Supplier<Trap> nextTrap = Trap::none;
    private UnaryOperator<Transport> weather = transport -> transport;
    private TownPost post = TownPost.PROMPT;

    /** GitHub's list of deliveries is read at the start, and then not for years. */
    private final Map<String, String> settings =
            new HashMap<>(Map.of("BELLHOP_POLL_INTERVAL", "15s", "BELLHOP_SWEEP_INTERVAL", "99999h"));

    Town() {
        this(7, TownGround.memory(), Links.GITHUB);
    }

    Town(long seed, TownGround ground) {
        this(seed, ground, ground.links());
    }

    private Town(long seed, TownGround ground, Links links) {
        this.ground = ground;
        hello = Hello.begin(seed, links, (RSAPublicKey) KEYS.getPublic(), NOON);
        world = hello.world();
        world.parcels();
        road = ground.road(world, () -> now);
    }

    Town with(Trap chosen) {
        this.trap = chosen;
        return this;
    }

    /** One trap after the other. */
    Town with(Supplier<Trap> chosen) {
        this.trap = chosen.get();
        this.nextTrap = chosen;
        return this;
    }

    Town with(TownPost chosen) {
        this.post = chosen;
        return this;
    }

    /** How often the house looks at what it waits for. */
    Town looking(String every) {
        return set("BELLHOP_POLL_INTERVAL", every);
    }

    /** When a run is to go on; nobody means the next look at GitHub's list, which is always to come. */
    Optional<Instant> nextDue() {
        return ledger().nextDue().filter(now.plus(Duration.ofDays(365))::isAfter);
    }

    /** Whether no run waits for anything. What is too old is looked for each hour, and nobody means that. */
    boolean isAsleep() {
        return nextDue()
                .filter(at -> Duration.between(NOON, at).toMillis()
                                % Duration.ofHours(1).toMillis()
                        != 0)
                .isEmpty();
    }

    /** What the operator of the house sets besides. */
    Town set(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** A managed platform beside GitHub, whose agent does the work where nobody names another. */
    Town seated(Platform.Kind kind) {
        Platform built = new Platform(kind, 11, world);
        platform = Optional.of(built);
        TownStreams there = new TownStreams(built, () -> now);
        streams = Optional.of(there);
        String host = kind == Platform.Kind.ANTHROPIC ? "api.anthropic.com" : "api.qoder.com";
        UnaryOperator<Transport> before = weather;
        weather = transport -> before.apply(new Junction(host, there, transport));
        return set(kind == Platform.Kind.ANTHROPIC ? "ANTHROPIC_API_KEY" : "QODER_PAT", built.key());
    }

    Optional<Platform> beside() {
        return platform;
    }

    Platform platform() {
        return platform.orElseThrow();
    }

    /** The house listens to the platform's streams. */
    Town listening() {
        listening = true;
        return this;
    }

    TownStreams streams() {
        return streams.orElseThrow();
    }

    /** The way to one host, and to all the others. */
    private record Junction(String host, Transport there, Transport elsewhere) implements Transport {
        @Override
        public Answer exchange(Call call) {
            return way(call).exchange(call);
        }

        @Override
        public Answer lines(Call call, LineReader reader) {
            return way(call).lines(call, reader);
        }

        private Transport way(Call call) {
            return call.uri().getHost().equals(host) ? there : elsewhere;
        }
    }

    /** What comes between the house and the world. */
    Town under(UnaryOperator<Transport> chosen) {
        this.weather = chosen;
        return this;
    }

    Library ledger() {
        return ledger.orElseThrow();
    }

    /** Lets everything happen that happens in so long, and lives through being killed. */
    void pass(Duration time) {
        Instant end = now.plus(time);
        while (now.isBefore(end)) {
            try {
                moment();
                now = soonest(next(), end);
            } catch (Trap.Killed _) {
                crashed();
            }
        }
    }

    private void crashed() {
        house = Optional.empty();
        crashes.add(now);
        trap = nextTrap.get();
    }

    /** Time passes in whole seconds, to the next at which anything happens. */
    private Instant next() {
        Instant soonest = now.plusSeconds(1);
        Instant latest = now.plusSeconds(listening ? ROUND : 60);
        Optional<Instant> event = Stream.of(nextDue(), world.next(), post.next(), platform.flatMap(Platform::next))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
        return event.filter(soonest::isBefore)
                .map(Town::wholeSecond)
                .map(at -> listening ? soonest(at, latest) : at)
                .orElse(event.isPresent() ? soonest : latest);
    }

    private static Instant wholeSecond(Instant at) {
        Instant floor = at.truncatedTo(ChronoUnit.SECONDS);
        return floor.equals(at) ? at : floor.plusSeconds(1);
    }

    private static Instant soonest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void moment() {
        world.tick(now);
        platform.ifPresent(one -> one.tick(now));
        House house = house();
        streams.filter(_ -> listening)
                .ifPresent(all -> all.moment(begin -> house.streams().round(now).forEach(begin)));
        do {
            undelivered.addAll(post.carry(world.parcels(), now));
            deliver(house);
        } while (house.engine().turn(now));
    }

    /** GitHub keeps what was not answered well, and somebody presses the button. */
    private void deliver(House house) {
        while (!undelivered.isEmpty()) {
            Parcel parcel = undelivered.getFirst();
            deliver(house, parcel);
            undelivered.removeFirst();
        }
    }

    private void deliver(House house, Parcel parcel) {
        Envelope envelope = new Envelope(
                parcel.event(),
                parcel.guid(),
                Optional.of("sha256=" + hmac(parcel.body())),
                Optional.of("4242"),
                Bytes.utf8(parcel.body()));
        if (house.door().judge(envelope, now) instanceof Door.Verdict.Take(var delivery, int _)) {
            ledger().receive(delivery);
        }
    }

    Connections connections() {
        return house().connections().orElseThrow();
    }

    HandedOver handedOver() {
        return house().handedOver();
    }

    House.Postroom postroom() {
        return house().postroom();
    }

    private House house() {
        if (house.isEmpty()) {
            Library opened = trap.around(record.around(ground.open("boot-" + crashes.size())));
            ledger = Optional.of(opened);
            Settings settings = Settings.of(environment());
            House.Ground under = new House.Ground(
                    opened,
                    trap.around(weather.apply(road)),
                    () -> now,
                    new Redaction(),
                    Patience.NORMAL,
                    this::chance);
            house = Optional.of(House.build(settings, settings.app().orElseThrow(), new Secret("marker"), under));
            house.get().engine().begin(now);
        }
        return house.get();
    }

    private Secret chance() {
        return new Secret("%043d".formatted(chances.incrementAndGet()));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "GITHUB_APP_ID",
                "4242",
                "GITHUB_PRIVATE_KEY",
                pem(),
                "GITHUB_WEBHOOK_SECRET",
                SECRET,
                "GITHUB_API_URL",
                ground.api(),
                "COPILOT_USER_TOKEN",
                hello.personToken()));
        environment.putAll(settings);
        return environment;
    }

    void label() {
        world.as("mona", now).label(REPO, 1, "agent-fix");
    }

    /** A token of mona's that agent tasks take, too. */
    String taskToken() {
        return world.papers().personToken("mona", Hello.FOR_TASKS, NOON.plus(Duration.ofDays(90)));
    }

    /** Mona writes a comment, and a minute passes. */
    long say(String words) {
        long comment = world.as("mona", now).comment(REPO, 1, words);
        pass(Duration.ofMinutes(1));
        return comment;
    }

    /** Somebody presses on the page of the issue's newest run, and a minute passes. */
    void press(String login, Command.OfRun command, String word) {
        press(newest(), login, command, word);
        pass(Duration.ofMinutes(1));
    }

    RunId newest() {
        return record.runs().stream()
                .map(Run::id)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    void press(RunId run, String login, Command.OfRun command, String word) {
        press(new Press(run, command, new Person(world.scenery().person(login), login, false), word));
    }

    /** Whoever gets no answer sends the form again. */
    private void press(Press press) {
        try {
            house().bellboy().press(press, now);
        } catch (Trap.Killed _) {
            crashed();
            press(press);
        }
    }

    /** The repository has such a file with rules from now on. */
    void rule(String text) {
        world.as("mona", now).code().commit(REPO, Change.write(".github/bellhop.yml", text));
    }

    /** What became of the webhooks, in plain words, the newest first. */
    List<String> verdicts() {
        return ledger().deliveries(100).stream().map(Book.Arrival::verdict).toList();
    }

    /** Somebody else assigns Copilot, it works, and its pull request is merged: all before we hear of anything. */
    void playWithoutUs() {
        label();
        world.answer(
                Request.of("POST", "/repos/" + REPO + "/issues/1/assignees")
                        .bearing(hello.personToken())
                        .saying("{\"assignees\":[\"copilot-swe-agent[bot]\"]}"),
                now);
        now = now.plusSeconds(60);
        world.tick(now);
        world.as("mona", now).merge(REPO, 2);
        undelivered.addAll(world.parcels());
    }

    List<Parcel> undelivered() {
        return List.copyOf(undelivered);
    }

    /** Delivers these instead of what lies there. */
    void post(List<Parcel> parcels) {
        undelivered.clear();
        undelivered.addAll(parcels);
    }

    static boolean concernsUs(Parcel parcel) {
        String action = Json.parse(parcel.body()).at("action").text();
        return (parcel.event().equals("pull_request") && !action.equals("assigned"))
                || (parcel.event().equals("issues") && action.equals("labeled"));
    }

    /** What we did, in order, and what came of it. */
    String story() {
        String calls = world.requests().stream()
                .filter(seen -> !seen.request().method().equals("GET"))
                .map(seen -> "+%ds %s %s %s -> %d%n"
                        .formatted(
                                Duration.between(NOON, seen.at()).toSeconds(),
                                seen.caller(),
                                seen.line(),
                                seen.request().path().endsWith("/assignees")
                                        ? seen.request().body()
                                        : "",
                                seen.response().status()))
                .collect(Collectors.joining());
        return calls + "\n" + page(1) + "\n";
    }

    /** What a person sees of the issue, in words. */
    String page(int number) {
        return page(REPO, number);
    }

    String page(String repository, int number) {
        Json issue = world.looks().issue(repository, number);
        List<String> lines = new ArrayList<>();
        lines.add("state " + issue.at("state").text());
        lines.add("labels " + issue.at("labels").items(label -> label.at("name").text()));
        lines.add("assignees "
                + issue.at("assignees").items(user -> user.at("login").text()));
        lines.add("reactions " + reactions(issue));
        lines.add("sessions " + world.looks().sessionsStarted(repository, number));
        for (Json comment : world.looks().comments(repository, number)) {
            String reactions = reactions(comment);
            lines.add(comment.at("user").at("login").text() + (reactions.isEmpty() ? "" : " (" + reactions + ")")
                    + ":\n" + visible(comment.at("body").text()));
        }
        return String.join("\n", lines);
    }

    /** On an issue or a comment, without who put them there. */
    private static String reactions(Json thing) {
        Json all = thing.at("reactions");
        return Stream.of("eyes", "rocket", "+1", "-1", "confused")
                .filter(name -> all.at(name).number() > 0)
                .map(name -> name + " " + all.at(name).number())
                .collect(Collectors.joining(", "));
    }

    private static String visible(String body) {
        return body.replaceAll("(?s)<!--.*?-->\\n?", "");
    }

    private static String hmac(String body) {
        return hmac(SECRET, body.getBytes(UTF_8));
    }

    static String hmac(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String pem() {
        String content =
                Base64.getMimeEncoder().encodeToString(KEYS.getPrivate().getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + content + "\n-----END PRIVATE KEY-----\n";
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
