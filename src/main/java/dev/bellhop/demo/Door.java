package dev.bellhop.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where guests come into a simulated place on this machine. Each has a host of their own, and what happens there by itself
 * happens while the door is open.
 */
public final class Door implements AutoCloseable {
    public static final Duration ROUND = Duration.ofMillis(100);

    private final ServerSocket threshold;
    private final Set<Socket> guests = ConcurrentHashMap.newKeySet();

    private Door(ServerSocket threshold) {
        this.threshold = threshold;
    }

    /** What is done for a guest, until they leave or are of no more use. */
    public interface Host {
        void attend(Socket guest) throws IOException, InterruptedException;
    }

    public interface Round {
        void go() throws InterruptedException;
    }

    /** Guests may wait from now on. Port 0 is any free one. */
    public static Door bind(int port) {
        try {
            return new Door(new ServerSocket(port, 256, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + threshold.getLocalPort());
    }

    public boolean isClosed() {
        return threshold.isClosed();
    }

    /** From now on they are attended to. */
    public void open(String place, Host host) {
        Thread.ofVirtual().name(place + " door").start(() -> accept(place, host));
    }

    private void accept(String place, Host host) {
        while (!isClosed()) {
            try {
                Socket guest = threshold.accept();
                guests.add(guest);
                Thread.ofVirtual().name(place + " guest").start(() -> attend(guest, host));
            } catch (IOException e) {
                // The door was closed, or a guest left on the threshold.
            }
        }
    }

    private void attend(Socket guest, Host host) {
        try (guest) {
            host.attend(guest);
        } catch (IOException e) {
            // Guests may leave whenever they like.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            guests.remove(guest);
        }
    }

    /** Again and again, in whoever's thread this is. */
    public void rounds(Round round) {
        try {
            while (!isClosed()) {
                round.go();
                Thread.sleep(ROUND);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            threshold.close();
            for (Socket guest : guests) {
                guest.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
