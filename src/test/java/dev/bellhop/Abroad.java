package dev.bellhop;

import dev.bellhop.demo.Acts;
import dev.bellhop.demo.Change;
import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Pace;
import dev.bellhop.demo.Parcel;
import dev.bellhop.demo.Role;
import dev.bellhop.demo.Seen;
import dev.bellhop.demo.World;
import dev.bellhop.demo.WorldServer;
import dev.bellhop.platform.Platform;
import dev.bellhop.platform.PlatformServer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Both simulated worlds at addresses of their own, and their clock, after which a house in another process is led. */
final class Abroad implements AutoCloseable {
    private volatile Instant now = Town.NOON;
    private final WorldServer github = WorldServer.bind(0, () -> now);
    private final PlatformServer server = PlatformServer.bind(0, () -> now);
    private final Hello hello = Hello.begin(7, github.links(), Keyring.publicKey(), now);
    private final World world = hello.world();
    private final Platform platform = new Platform(Platform.Kind.ANTHROPIC, 11, world);
    private final List<String> repos;
    private long reads;
    private long following;
    private long refused;

    /** So many repositories of as many owners, with an issue each, for agents that work so long. */
    Abroad(int many, Pace pace) {
        repos = IntStream.range(0, many).mapToObj("org-%d/web"::formatted).toList();
        repos.forEach(this::settle);
        world.parcels();
        platform.pace(pace);
        github.serve(world);
        server.serve(platform);
    }

    private void settle(String repo) {
        world.scenery().repository(repo, now);
        world.scenery().install(repo, now);
        mona().keeper().role(repo, Hello.PERSON, Role.WRITE);
        mona().code().commit(repo, Change.write("README.md", "# Hello\n\nPlease recieve this.\n"));
        mona().open(repo, "Fix the typo", "It says recieve.");
    }

    private Acts mona() {
        return world.as(Hello.PERSON, now);
    }

    Instant now() {
        return now;
    }

    List<String> repos() {
        return repos;
    }

    /** What a house has to know to find its way there. */
    Map<String, String> settings() {
        return Map.of(
                "GITHUB_URL",
                github.address().toString(),
                "GITHUB_APP_ID",
                "4242",
                "GITHUB_PRIVATE_KEY",
                Keyring.pkcs8(),
                "GITHUB_WEBHOOK_SECRET",
                OpenHouse.SECRET,
                "ANTHROPIC_API_KEY",
                platform.key(),
                "ANTHROPIC_BASE_URL",
                server.address().toString());
    }

    void label() {
        repos.forEach(repo -> mona().label(repo, 1, "agent-fix"));
    }

    /** Lets the house live through all that happens, in steps that divide a minute. */
    void pass(LedHouse house, Duration time, Duration step) throws IOException, InterruptedException {
        Instant end = now.plus(time);
        while (now.isBefore(end)) {
            world.tick(now);
            platform.tick(now);
            for (Parcel parcel : world.parcels()) {
                world.delivered(parcel, house.bring(parcel), now);
            }
            house.moment(now);
            Instant next = now.plus(step);
            if (minute(next) > minute(now)) {
                count(minute(now));
            }
            now = next;
        }
    }

    private static long minute(Instant at) {
        return at.getEpochSecond() / 60;
    }

    /** The platform remembers what it was asked in that minute, and not for much longer. */
    private void count(long minute) {
        List<Seen> seen = platform.seen().stream()
                .filter(one -> minute(one.at()) == minute)
                .toList();
        List<String> gets = seen.stream()
                .filter(one -> one.request().method().equals("GET"))
                .map(one -> one.request().path())
                .toList();
        reads = Math.max(reads, gets.size());
        following = Math.max(
                following,
                gets.stream().filter(path -> path.contains("/sessions/")).count());
        refused += seen.stream().filter(one -> one.response().status() == 429).count();
    }

    /** The most of the platform in a minute. */
    long reads() {
        return reads;
    }

    /** The most of single sessions in a minute, their streams too. */
    long following() {
        return following;
    }

    /** How many requests to the platform were too many. */
    long refused() {
        return refused;
    }

    /** What is said on the issue by anybody. */
    List<String> said(String repo) {
        return world.looks().comments(repo, 1).stream()
                .map(comment -> comment.at("body").text())
                .toList();
    }

    @Override
    public void close() {
        server.close();
        github.close();
    }
}
