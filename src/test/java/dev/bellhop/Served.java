package dev.bellhop;

import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Registration;
import dev.bellhop.demo.World;
import java.time.Instant;
import java.util.Map;

/** What {@code ./bellhop serve} shows while a pull request waits for its review. */
public final class Served implements Showroom {
    private static final String CLIENT = "the secret of the client";

    private final int port = OpenHouse.freePort();
    private final Map<String, String> settings = Map.of(
            "PORT",
            String.valueOf(port),
            "PUBLIC_URL",
            address(),
            "GITHUB_CLIENT_ID",
            Registration.CLIENT,
            "GITHUB_CLIENT_SECRET",
            CLIENT);
    private final Scratch scratch = Scratch.make();
    private final OpenHouse house = new OpenHouse(scratch.path(), settings);
    private final World world = house.world;

    public Served() {
        world.papers().client(CLIENT, address() + "/connect/callback");
        world.as(Hello.PERSON, Instant.now()).label(Hello.REPOSITORY, Hello.ISSUE, "agent-fix");
        hears("**Ready for review**");
    }

    /** The process is gone without a word; what is stored and the rest of the world are still there. */
    public void die() {
        house.die();
    }

    public void reopen() {
        house.reopen(settings);
    }

    public void merge() {
        world.as(Hello.PERSON, Instant.now()).merge(Hello.REPOSITORY, Hello.ISSUE + 1);
        hears("**Done**");
    }

    /** Who has pressed something on a page reads on the issue what came of it. */
    public void hears(String words) {
        house.until(() -> world.looks().comments(Hello.REPOSITORY, Hello.ISSUE).stream()
                .anyMatch(comment -> comment.at("body").text().contains(words)));
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String token() {
        return house.token();
    }

    @Override
    public void close() {
        house.close();
        scratch.close();
    }
}
