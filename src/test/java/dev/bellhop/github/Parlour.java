package dev.bellhop.github;

import dev.bellhop.InProcess;
import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Links;
import dev.bellhop.demo.Request;
import dev.bellhop.demo.World;
import dev.bellhop.engine.Connections;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Base;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.HostClock;
import dev.bellhop.http.LineReader;
import dev.bellhop.http.Transport;
import dev.bellhop.run.Person;
import dev.bellhop.text.Redaction;
import dev.bellhop.text.Secret;
import dev.bellhop.wire.Manners;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where people connect their accounts to an App in the simulated GitHub, all in one process. */
final class Parlour implements Transport {
    static final AppClient CLIENT = new AppClient("Iv23simulated", new Secret("s3cret-s3cret"));
    static final URI CALLBACK = URI.create("https://bellhop.example/connect/callback");
    static final String TOKEN = "/login/oauth/access_token";

    Instant now = Instant.parse("2026-11-20T12:00:00Z");
    final Hello hello = Hello.begin(3, Links.GITHUB, (RSAPublicKey) Pems.RSA.getPublic(), now);
    final World world = hello.world();
    final Notebook book = new Notebook();
    final Redaction redaction = new Redaction();
    final TokenDesk desk = desk(CLIENT);
    final Renewals renewals = new Renewals(book, desk, () -> now, redaction);
    final Authorisation authorisation =
            new Authorisation(book, desk, renewals, new Authorisation.Way(CALLBACK, this::chance, () -> now));
    final List<String> lines = new ArrayList<>();

    /** What happens on the way back from GitHub, each once. */
    final Deque<Runnable> meanwhile = new ArrayDeque<>();

    private final InProcess road = new InProcess(world, () -> now);
    private int chances;

    Parlour() {
        world.papers().client(CLIENT.secret().reveal(), CALLBACK.toString());
    }

    TokenDesk desk(AppClient client) {
        HostClock clock = new HostClock(() -> now);
        return new TokenDesk(
                client,
                new Client(this, Base.of("https://github.com"), Manners.of("1"), clock),
                new Client(this, Base.of("https://api.github.com"), Manners.of("1"), clock),
                redaction);
    }

    private Secret chance() {
        return new Secret("%043d".formatted(++chances));
    }

    @Override
    public synchronized Answer exchange(Call call) {
        lines.add(call.toString());
        Answer answer = road.exchange(call);
        Optional.ofNullable(meanwhile.poll()).ifPresent(Runnable::run);
        return answer;
    }

    @Override
    public Answer lines(Call call, LineReader reader) {
        return exchange(call);
    }

    long renewed() {
        return lines.stream().filter(("POST " + TOKEN)::equals).count();
    }

    Person person(String login) {
        return new Person(world.scenery().person(login), login, false);
    }

    /** The access token with which the person is connected now. */
    Secret connect(String login) {
        Connections.Begun begun = authorisation.begin();
        String back = world.as(login, now).authorises(begun.address().toString());
        Connections.Completed done = authorisation.complete(callback(back, Optional.of(begun.cookie())));
        if (!(done instanceof Connections.Completed.Connected)) {
            throw new AssertionError(done);
        }
        lines.clear();
        return access(login).orElseThrow();
    }

    Optional<Secret> access(String login) {
        return book.find(world.scenery().person(login))
                .map(account -> account.pair().access());
    }

    static Connections.Callback callback(String address, Optional<Secret> cookie) {
        Map<String, String> query = query(URI.create(address));
        Function<String, Optional<String>> field = name -> Optional.ofNullable(query.get(name));
        return new Connections.Callback(
                field.apply("code"), field.apply("state"), field.apply("error"), cookie.map(Secret::reveal));
    }

    static Map<String, String> query(URI address) {
        return Arrays.stream(address.getQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    /** Whose GitHub takes it to be; empty when it takes it for nobody's. */
    boolean lives(Secret access) {
        return world.answer(Request.of("GET", "/user").bearing(access.reveal()), now)
                        .status()
                == 200;
    }

    void pass(Duration time) {
        now = now.plus(time);
        world.tick(now);
    }
}
