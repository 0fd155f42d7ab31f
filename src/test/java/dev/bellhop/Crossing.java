package dev.bellhop;

import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Links;
import dev.bellhop.demo.Parcel;
import dev.bellhop.demo.Request;
import dev.bellhop.demo.Response;
import dev.bellhop.demo.World;
import dev.bellhop.engine.Accounts.Acting;
import dev.bellhop.engine.Connections;
import dev.bellhop.engine.Connections.Begun;
import dev.bellhop.engine.Connections.Completed;
import dev.bellhop.engine.Fault;
import dev.bellhop.github.AppClient;
import dev.bellhop.github.Authorisation;
import dev.bellhop.github.Notebook;
import dev.bellhop.github.Operator;
import dev.bellhop.github.People;
import dev.bellhop.github.Renewals;
import dev.bellhop.github.TokenDesk;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Base;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.http.HostClock;
import dev.bellhop.http.LineReader;
import dev.bellhop.http.Transport;
import dev.bellhop.json.Json;
import dev.bellhop.run.Person;
import dev.bellhop.run.Problem;
import dev.bellhop.text.Redaction;
import dev.bellhop.text.Secret;
import dev.bellhop.wire.Manners;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Three replicas, three people, and chance. While one replica waits for GitHub, before and after GitHub acts, the next one
 * does something else; answers get lost. Whose a token is, GitHub is asked at the moment when it gives the token out.
 */
final class Crossing implements Transport {
    private static final List<String> PEOPLE = List.of("ann", "bea", "cay");
    private static final String CALLBACK = "https://bellhop.example/connect/callback";
    private static final String OPERATOR = "operator";
    private static final int REPLICAS = 3;

    /** What went out; the wishes that went out with somebody else's token are in words. */
    static final class Tally {
        int own;
        int operators;
        int refused;
        int pairs;
        int renewals;
        int connected;
        int mixed;
        int ended;
        final List<String> wrong = new ArrayList<>();
    }

    private record Replica(People people, Authorisation authorisation, Client client) {}

    private record Browser(String login, Begun begun, String back) {}

    private final Random dice;
    private final Tally tally;
    private final Hello hello;
    private final World world;
    private final InProcess road;
    private final Notebook book = new Notebook();
    private final List<Replica> replicas = new ArrayList<>();
    private final List<Browser> browsers = new ArrayList<>();
    private final List<Parcel> parcels = new ArrayList<>();
    private final Map<String, String> holders = new HashMap<>();
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private int depth;

    Crossing(long seed, Tally tally) {
        this.dice = new Random(seed);
        this.tally = tally;
        hello = Hello.begin(seed, Links.GITHUB, Keyring.publicKey(), now);
        world = hello.world();
        road = new InProcess(world, () -> now);
        world.papers().client("s3cret", CALLBACK);
        world.papers().tokensEnd(seed % 8 != 0);
        holders.put(hello.personToken(), OPERATOR);
        Operator operator =
                new Operator(Optional.of(new Secret(hello.personToken())).filter(_ -> seed % 2 == 0));
        for (int i = 0; i < REPLICAS; i++) {
            replicas.add(replica(operator));
        }
    }

    private Replica replica(Operator operator) {
        HostClock clock = new HostClock(() -> now);
        Client web = new Client(this, Base.of("https://github.com"), Manners.of("1"), clock);
        Client api = new Client(this, Base.of("https://api.github.com"), Manners.of("1"), clock);
        Redaction redaction = new Redaction();
        TokenDesk desk = new TokenDesk(new AppClient("Iv23simulated", new Secret("s3cret")), web, api, redaction);
        Renewals renewals = new Renewals(book, desk, () -> now, redaction);
        Authorisation.Way way = new Authorisation.Way(URI.create(CALLBACK), this::chance, () -> now);
        return new Replica(new People(renewals, operator), new Authorisation(book, desk, renewals, way), api);
    }

    private Secret chance() {
        return new Secret("%043d".formatted(dice.nextLong(Long.MAX_VALUE)));
    }

    void run(int acts) {
        PEOPLE.forEach(this::visit);
        PEOPLE.forEach(_ -> calmly(this::come));
        for (int i = 0; i < acts; i++) {
            act();
        }
        for (String login : PEOPLE) {
            book.find(world.scenery().person(login))
                    .map(account -> holder(account.pair().access()))
                    .filter(holder -> !holder.equals(login))
                    .ifPresent(holder -> tally.wrong.add("stored for " + login + ": a token of " + holder));
        }
    }

    /** A fault is not the end: whoever wished for it wishes again. */
    private void calmly(Runnable act) {
        try {
            act.run();
        } catch (Fault fault) {
            tally.refused++;
        }
    }

    private void act() {
        calmly(this::anything);
    }

    private void anything() {
        String login = PEOPLE.get(dice.nextInt(PEOPLE.size()));
        switch (dice.nextInt(24)) {
            case 0 -> visit(login);
            case 1, 2 -> come();
            case 3 -> end(login);
            case 4 -> {
                world.as(login, now).revokes();
                parcels.addAll(world.parcels());
            }
            case 5 -> hear();
            case 6 ->
                book.find(world.scenery().person(login))
                        .ifPresent(account ->
                                world.papers().revoke(account.pair().access().reveal()));
            case 7, 8, 9 -> now = now.plus(Duration.ofMinutes(dice.nextInt(300)));
            default -> wish(login);
        }
    }

    private void visit(String login) {
        Begun begun = replica().authorisation().begin();
        browsers.add(new Browser(
                login, begun, world.as(login, now).authorises(begun.address().toString())));
    }

    /** Somebody comes back from GitHub, now and then with the cookie or the code of somebody else. */
    private void come() {
        if (browsers.isEmpty()) {
            return;
        }
        Collections.shuffle(browsers, dice);
        Browser browser = browsers.removeLast();
        Browser cookie = browsers.isEmpty() || dice.nextInt(8) > 0 ? browser : browsers.getLast();
        Browser code = browsers.isEmpty() || dice.nextInt(8) > 0 ? browser : browsers.getFirst();
        boolean mixed = !cookie.equals(browser) || !code.equals(browser);
        Completed done = replica()
                .authorisation()
                .complete(new Connections.Callback(
                        Optional.of(code.back().replaceAll(".*[?]code=([^&]*)&.*", "$1")),
                        Optional.of(browser.back().replaceAll(".*&state=", "")),
                        Optional.empty(),
                        Optional.of(cookie.begun().cookie().reveal())));
        if (done instanceof Completed.Connected(Person person)) {
            tally.connected++;
            if (mixed || !person.login().equals(browser.login())) {
                tally.wrong.add(browser.login() + " came back and connected " + person.login());
            }
        }
        tally.mixed += mixed ? 1 : 0;
    }

    private void end(String login) {
        replica().authorisation().disconnect(world.scenery().person(login));
        tally.ended++;
    }

    /** The post brings what was taken back, late or never. */
    private void hear() {
        if (!parcels.isEmpty()) {
            Json payload = Json.parse(parcels.removeFirst().body());
            book.forget(payload.at("sender").at("id").number());
        }
    }

    private void wish(String login) {
        Person person = new Person(world.scenery().person(login), login, false);
        Replica replica = replica();
        Optional<Acting> acting = replica.people().of(person);
        if (acting.isEmpty()) {
            return;
        }
        Credential credential = new Credential(
                acting.get().owner(),
                () -> replica.people()
                        .of(person)
                        .orElseThrow(() -> Fault.refused(new Problem(Problem.Code.PERSON_TOKEN_REFUSED)))
                        .token(),
                token -> replica.people().refused(person, token));
        Client client = replica.client();
        client.send(credential, Call.get(client.at("rate_limit")).query("wish", login));
    }

    /** Nobody is in two places at once: whoever waits for GitHub does nothing else meanwhile. */
    private Replica replica() {
        return replicas.get(depth);
    }

    @Override
    public Answer lines(Call call, LineReader reader) {
        return exchange(call);
    }

    @Override
    public Answer exchange(Call call) {
        meanwhile();
        int luck = dice.nextInt(40);
        if (luck == 0) {
            throw Fault.notDone("lost on the way there");
        }
        Answer answer = road.exchange(call);
        record(call, answer);
        meanwhile();
        if (luck == 1) {
            throw call.method().equals("GET") ? Fault.notDone("lost") : Fault.unsure("lost on the way back");
        }
        return answer;
    }

    private void meanwhile() {
        if (depth + 1 < REPLICAS && dice.nextInt(4) == 0) {
            depth++;
            act();
            depth--;
        }
    }

    private void record(Call call, Answer answer) {
        if (call.uri().getPath().endsWith("/access_token")) {
            answer.read(json -> json.maybe("access_token").map(Json::text)).ifPresent(this::given);
            boolean renewal = new String(call.body().orElseThrow().array(), StandardCharsets.UTF_8)
                    .contains("grant_type=refresh_token");
            tally.renewals += renewal ? 1 : 0;
        }
        if (call.uri().getPath().equals("/rate_limit")) {
            String wish = call.uri().getQuery().replace("wish=", "");
            String token = String.valueOf(call.headers().get("Authorization")).replace("Bearer ", "");
            went(wish, holder(new Secret(token)));
        }
    }

    private void given(String token) {
        tally.pairs++;
        Response self = world.answer(Request.of("GET", "/user").bearing(token), now);
        holders.put(token, Json.parse(self.body()).at("login").text());
    }

    private void went(String wish, String holder) {
        if (holder.equals(wish)) {
            tally.own++;
        } else if (holder.equals(OPERATOR)) {
            tally.operators++;
        } else {
            tally.wrong.add("the token of " + holder + " went out for " + wish);
        }
    }

    private String holder(Secret token) {
        return holders.getOrDefault(token.reveal(), "nobody");
    }
}
