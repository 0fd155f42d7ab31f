package dev.bellhop.demo;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A world behind a real address on this machine: the API under {@code /api/v3} and bare, and the demo's pages beside it.
 * It has the address first, because the world writes it into everything it says.
 */
public final class WorldServer implements AutoCloseable {
    private static final String API = "/api/v3";

    private final Door door;
    private final InstantSource clock;

    private WorldServer(Door door, InstantSource clock) {
        this.door = door;
        this.clock = clock;
    }

    /** Port 0 is any free one. */
    public static WorldServer bind(int port, InstantSource clock) {
        return new WorldServer(Door.bind(port), clock);
    }

    /** Where people look at it. */
    public URI address() {
        return door.address();
    }

    public Links links() {
        return new Links(address() + API, address().toString());
    }

    /** From now on it answers. */
    public WorldServer serve(World world) {
        Site site = new Site(world, address());
        door.open(
                "world",
                guest -> attend(
                        guest,
                        request -> site.isMeant(request)
                                ? site.answer(request, clock.instant())
                                : world.answer(bared(request), clock.instant())));
        return this;
    }

    private static Request bared(Request request) {
        if (request.path().equals("/api" + Graphql.PATH)) {
            return request.to(Graphql.PATH);
        }
        return request.path().startsWith(API + "/") ? request.to(request.path().substring(API.length())) : request;
    }

    private interface Asked {
        Response answer(Request request);
    }

    private static void attend(Socket guest, Asked asked) throws IOException, InterruptedException {
        Wire wire = new Wire(guest);
        for (Optional<Request> request = wire.read(); request.isPresent(); request = wire.read()) {
            if (!wire.write(asked.answer(request.get()))) {
                return;
            }
        }
    }

    /** From now on time passes by itself, and webhooks are brought to the address. */
    public WorldServer deliver(World world, URI webhooks, String secret) {
        world.scenery().hook(webhooks.toString());
        Courier courier = new Courier(webhooks, secret, world.app());
        Thread.ofVirtual().name("world post").start(() -> {
            try (courier) {
                door.rounds(() -> round(world, courier));
            }
        });
        return this;
    }

    private void round(World world, Courier courier) throws InterruptedException {
        world.tick(clock.instant());
        for (Parcel parcel : world.parcels()) {
            world.delivered(parcel, courier.bring(parcel), clock.instant());
        }
    }

    @Override
    public void close() {
        door.close();
    }
}
