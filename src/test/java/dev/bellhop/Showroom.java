package dev.bellhop;

import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Registration;
import dev.bellhop.demo.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.IntSupplier;

/** A house for who looks at it in a browser. */
public final class Showroom implements AutoCloseable {
    private final IntSupplier port;
    private final Path home;
    private final Runnable end;

    private Showroom(IntSupplier port, Path home, Runnable end) {
        this.port = port;
        this.home = home;
        this.end = end;
    }

    /** What {@code ./bellhop demo} shows. */
    public static Showroom demonstration() {
        Demo demo = Demo.start(Map.of("PORT", String.valueOf(OpenHouse.freePort())));
        return new Showroom(demo.app()::port, demo.home().path(), demo::close);
    }

    /** What {@code ./bellhop serve} shows, while a pull request waits for its review. */
    public static Showroom served() {
        Scratch scratch = Scratch.make();
        Map<String, String> door =
                Map.of("GITHUB_CLIENT_ID", Registration.CLIENT, "GITHUB_CLIENT_SECRET", "the secret of the client");
        OpenHouse house = new OpenHouse(scratch.path(), door);
        World world = house.world;
        world.as(Hello.PERSON, Instant.now()).label(Hello.REPOSITORY, Hello.ISSUE, "agent-fix");
        house.until(
                () -> world.comments(Hello.REPOSITORY, Hello.ISSUE).toString().contains("Ready for review"));
        return new Showroom(house::port, scratch.path(), () -> {
            house.close();
            scratch.close();
        });
    }

    public String address() {
        return "http://localhost:" + port.getAsInt();
    }

    /** What the operator has to show. */
    public String token() {
        try {
            return Files.readString(home.resolve("admin.token")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        end.run();
    }
}
