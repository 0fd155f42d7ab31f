package dev.bellhop.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * A world behind a real address on this machine: the API under {@code /api/v3} and bare, and the demo's pages beside it.
 * It has the address first, because the world writes it into everything it says.
 */
public final class WorldServer implements AutoCloseable {
    private static final String API = "/api/v3";
    private static final Duration ROUND = Duration.ofMillis(100);

    private final ServerSocket door;
    private final InstantSource clock;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private WorldServer(ServerSocket door, InstantSource clock) {
        this.door = door;
        this.clock = clock;
    }

    /** Port 0 is any free one. */
    public static WorldServer bind(int port, InstantSource clock) {
        try {
            return new WorldServer(new ServerSocket(port, 256, InetAddress.getLoopbackAddress()), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where people look at it. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    public Links links() {
        return new Links(address() + API, address().toString());
    }

    /** From now on it answers. */
    public WorldServer serve(World world) {
        Site site = new Site(world, address());
        UnaryOperator<Request> bare = request -> bared(request);
        Thread.ofVirtual()
                .name("world door")
                .start(() -> accept(request -> site.isMeant(request)
                        ? site.answer(request, clock.instant())
                        : world.answer(bare.apply(request), clock.instant())));
        return this;
    }

    private static Request bared(Request request) {
        if (request.path().equals("/api" + Graphql.PATH)) {
            return request.to(Graphql.PATH);
        }
        return request.path().startsWith(API + "/") ? request.to(request.path().substring(API.length())) : request;
    }

    /** From now on time passes by itself, and webhooks are brought to the address. */
    public WorldServer deliver(World world, URI webhooks, String secret) {
        world.scenery().hook(webhooks.toString());
        Courier courier = new Courier(webhooks, secret, world.app());
        Thread.ofVirtual().name("world post").start(() -> rounds(world, courier));
        return this;
    }

    private void rounds(World world, Courier courier) {
        try (courier) {
            while (!door.isClosed()) {
                world.tick(clock.instant());
                for (Parcel parcel : world.parcels()) {
                    world.delivered(parcel, courier.bring(parcel), clock.instant());
                }
                Thread.sleep(ROUND);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Asked {
        Response answer(Request request);
    }

    private void accept(Asked asked) {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                open.add(socket);
                Thread.ofVirtual().name("world guest").start(() -> attend(socket, asked));
            } catch (IOException e) {
                // The door was closed, or a guest left on the threshold.
            }
        }
    }

    private void attend(Socket socket, Asked asked) {
        try (socket) {
            Wire wire = new Wire(socket);
            for (Optional<Request> request = wire.read(); request.isPresent(); request = wire.read()) {
                if (!wire.write(asked.answer(request.get()))) {
                    return;
                }
            }
        } catch (IOException e) {
            // Guests may leave whenever they like.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
