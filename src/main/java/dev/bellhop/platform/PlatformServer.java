package dev.bellhop.platform;

import dev.bellhop.demo.Request;
import dev.bellhop.demo.Wire;
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

/** A platform behind a real address on this machine, at which time passes by itself. */
public final class PlatformServer implements AutoCloseable {
    static final Duration ROUND = Duration.ofMillis(100);

    private final ServerSocket door;
    private final InstantSource clock;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private PlatformServer(ServerSocket door, InstantSource clock) {
        this.door = door;
        this.clock = clock;
    }

    /** Port 0 is any free one. */
    public static PlatformServer bind(int port, InstantSource clock) {
        try {
            return new PlatformServer(new ServerSocket(port, 256, InetAddress.getLoopbackAddress()), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The vendor's paths begin after it. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** From now on it answers. */
    public PlatformServer serve(Platform platform) {
        Thread.ofVirtual().name("platform door").start(() -> accept(platform));
        Thread.ofVirtual().name("platform time").start(() -> rounds(() -> platform.tick(clock.instant())));
        return this;
    }

    /** From now on its notices are brought to the address, signed with the secret. */
    public PlatformServer deliver(Platform platform, URI webhooks, String secret) {
        Courier courier = new Courier(webhooks, secret);
        Thread.ofVirtual().name("platform post").start(() -> {
            try (courier) {
                rounds(() -> courier.bring(platform.notices(), clock.instant()));
            }
        });
        return this;
    }

    private interface Round {
        void go() throws InterruptedException;
    }

    private void rounds(Round round) {
        try {
            while (!door.isClosed()) {
                round.go();
                Thread.sleep(ROUND);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept(Platform platform) {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                open.add(socket);
                Thread.ofVirtual().name("platform guest").start(() -> attend(socket, platform));
            } catch (IOException e) {
                // The door was closed, or a guest left on the threshold.
            }
        }
    }

    private void attend(Socket socket, Platform platform) {
        try (socket) {
            Wire wire = new Wire(socket);
            boolean more = true;
            while (more) {
                Optional<Request> request = wire.read();
                more = request.isPresent() && answer(wire, socket, platform, request.get());
            }
        } catch (IOException e) {
            // Guests may leave whenever they like.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    /** False when the connection is of no more use. */
    private boolean answer(Wire wire, Socket socket, Platform platform, Request request)
            throws IOException, InterruptedException {
        if (!request.path().endsWith("/events/stream")) {
            return wire.write(platform.answer(request, clock.instant()));
        }
        return switch (platform.stream(request, clock.instant())) {
            case Feed.Refused refused -> wire.write(refused.response());
            case Feed.Open feed -> {
                new Pour(socket, feed).until(clock, door::isClosed);
                yield false;
            }
        };
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
