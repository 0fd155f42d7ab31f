package dev.bellhop;

import dev.bellhop.cli.DoctorAsked;
import dev.bellhop.demo.Change;
import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Level;
import dev.bellhop.demo.Parcel;
import dev.bellhop.demo.Registration;
import dev.bellhop.demo.Request;
import dev.bellhop.demo.Ruleset;
import dev.bellhop.demo.World;
import dev.bellhop.demo.WorldServer;
import dev.bellhop.github.Keys;
import io.jsonwebtoken.Jwts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A house for the doctor to look at, in order until something is done to it. GitHub's clock may be ahead of ours. */
final class Practice implements AutoCloseable {
    static final Set<String> APP = Set.of("GITHUB_APP_ID", "GITHUB_PRIVATE_KEY", "GITHUB_WEBHOOK_SECRET");
    private static final String WEBHOOKS = "https://bellhop.example/webhooks/github";

    final Map<String, String> environment = new HashMap<>();
    final World world;

    private final Path home;
    private final InstantSource githubs;
    private final WorldServer server;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    Practice(Path home, long ahead) {
        this.home = home;
        githubs = InstantSource.offset(InstantSource.system(), Duration.ofSeconds(ahead));
        server = WorldServer.bind(0, githubs);
        Hello hello = Hello.begin(7, server.links(), Keyring.publicKey(), now());
        world = hello.world();
        world.scenery().hook(WEBHOOKS);
        server.serve(world);
        environment.putAll(Map.of(
                "GITHUB_URL", server.address().toString(),
                "PUBLIC_URL", "https://bellhop.example",
                "BELLHOP_HOME", home.toString(),
                "GITHUB_APP_ID", "4242",
                "GITHUB_PRIVATE_KEY", Keyring.pkcs8(),
                "GITHUB_WEBHOOK_SECRET", "a secret of the thirty-two bytes it should have",
                "COPILOT_USER_TOKEN", hello.personToken()));
    }

    Instant now() {
        return githubs.instant();
    }

    Path home() {
        return home;
    }

    String token() {
        return environment.getOrDefault("COPILOT_USER_TOKEN", "");
    }

    void classic(Set<String> scopes) {
        environment.put("COPILOT_USER_TOKEN", world.papers().classicToken("mona", scopes, now().plusSeconds(3_600)));
    }

    /** Another App of the same key, which may less. */
    void otherApp(Map<String, Level> permissions, List<String> events) {
        world.scenery()
                .register(
                        new Registration(
                                77, "lesser", "Iv23lesser", Optional.of(Keyring.publicKey()), permissions, events),
                        now());
        environment.put("GITHUB_APP_ID", "77");
    }

    /** The repository's own rules. */
    void commit(String rules) {
        world.as(Hello.PERSON, now()).code().commit(Hello.REPOSITORY, Change.write(".github/bellhop.yml", rules));
    }

    void rule(Ruleset ruleset) {
        world.as(Hello.PERSON, now()).rule(Hello.REPOSITORY, ruleset);
    }

    void write(String file, String content) {
        try {
            Files.createDirectories(home);
            Files.writeString(home.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a webhook again, as the button on the App's settings does. */
    void again(Parcel parcel) {
        String jwt = Jwts.builder()
                .issuer("4242")
                .issuedAt(Date.from(now()))
                .expiration(Date.from(now().plusSeconds(60)))
                .signWith(Keys.read(Keyring.pkcs8()), Jwts.SIG.RS256)
                .compact();
        Request request = Request.of("POST", "/app/hook/deliveries/" + parcel.id() + "/attempts")
                .bearing(jwt);
        if (world.answer(request, now()).status() != 202) {
            throw new AssertionError("not sent again");
        }
    }

    /** Whether no check failed. */
    boolean asks(String... words) {
        DoctorAsked asked = DoctorAsked.read(List.of(words)).orElseThrow();
        return Doctor.well(environment, asked, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    /** What was printed since, with what differs from run to run taken out. */
    String said() {
        String text = said.toString(StandardCharsets.UTF_8)
                .replace(server.address().toString(), "http://WORLD")
                .replace(home.toString(), "HOME")
                .replaceAll("\\d+\\.\\d GB are left in \\S+?(?=\\.[\\n\"])", "N GB are left in HOME")
                .replaceAll("an hour \\d+ are left", "an hour N are left")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "GUID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME");
        said.reset();
        return text;
    }

    @Override
    public void close() {
        server.close();
    }
}
