package dev.bellhop.platform;

import dev.bellhop.demo.Door;
import dev.bellhop.demo.Request;
import dev.bellhop.demo.Wire;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/** A platform behind a real address on this machine, at which time passes by itself. */
public final class PlatformServer implements AutoCloseable {
    private final Door door;
    private final InstantSource clock;

    private PlatformServer(Door door, InstantSource clock) {
        this.door = door;
        this.clock = clock;
    }

    /** Port 0 is any free one. */
    public static PlatformServer bind(int port, InstantSource clock) {
        return new PlatformServer(Door.bind(port), clock);
    }

    /** The vendor's paths begin after it. */
    public URI address() {
        return door.address();
    }

    /** From now on it answers. */
    public PlatformServer serve(Platform platform) {
        door.open("platform", guest -> attend(guest, platform));
        Thread.ofVirtual().name("platform time").start(() -> door.rounds(() -> platform.tick(clock.instant())));
        return this;
    }

    /** From now on its notices are brought to the address, signed with the secret. */
    public PlatformServer deliver(Platform platform, URI webhooks, String secret) {
        Courier courier = new Courier(webhooks, secret);
        Thread.ofVirtual().name("platform post").start(() -> {
            try (courier) {
                door.rounds(() -> courier.bring(platform.notices(), clock.instant()));
            }
        });
        return this;
    }

    private void attend(Socket guest, Platform platform) throws IOException, InterruptedException {
        Wire wire = new Wire(guest);
        boolean more = true;
        while (more) {
            Optional<Request> request = wire.read();
            more = request.isPresent() && answer(wire, guest, platform, request.get());
        }
    }

    /** False when the connection is of no more use. */
    private boolean answer(Wire wire, Socket guest, Platform platform, Request request)
            throws IOException, InterruptedException {
        if (!request.path().endsWith("/events/stream")) {
            return wire.write(platform.answer(request, clock.instant()));
        }
        return switch (platform.stream(request, clock.instant())) {
            case Feed.Refused refused -> wire.write(refused.response());
            case Feed.Open feed -> {
                new Pour(guest, feed).until(clock, door::isClosed);
                yield false;
            }
        };
    }

    @Override
    public void close() {
        door.close();
    }
}
