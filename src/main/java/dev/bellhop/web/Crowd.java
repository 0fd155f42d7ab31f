package dev.bellhop.web;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;

/**
 * Who is connected. A connection that has got no answer for too long is closed, whether it drips its headers, drips its
 * body, does not read or does nothing: each byte of a dripper would renew any idle timeout. When there are too many, the
 * one that has got nowhere for longest makes room, so that a crowd of idlers never keeps an honest delivery out.
 */
final class Crowd implements Connection.Listener {
    private final EdgeParts.Patience patience;
    private final Meters meters;
    private final Map<Connection, Progress> present = new ConcurrentHashMap<>();

    Crowd(EdgeParts.Patience patience, Meters meters) {
        this.patience = patience;
        this.meters = meters;
    }

    /** The last answer that was given, and when we saw that. */
    private record Progress(long answers, long since) {
        Progress at(long answersNow, long now) {
            return answersNow == answers ? this : new Progress(answersNow, now);
        }
    }

    @Override
    public void onOpened(Connection connection) {
        present.put(connection, new Progress(0, System.nanoTime()));
        if (present.size() > patience.connections()) {
            slowest().ifPresent(this::close);
        }
    }

    @Override
    public void onClosed(Connection connection) {
        present.remove(connection);
    }

    /** To be called about once a second. */
    void sweep() {
        long now = look();
        present.forEach((connection, progress) -> {
            if (Duration.ofNanos(now - progress.since()).compareTo(patience.message()) > 0) {
                close(connection);
            }
        });
    }

    private long look() {
        long now = System.nanoTime();
        present.replaceAll((connection, progress) -> progress.at(connection.getMessagesOut(), now));
        return now;
    }

    /**
     * Who waits goes before who is being served, unless those make up most of the crowd: then they are drippers. Whoever was
     * answered a moment ago has not waited yet.
     */
    private Optional<Connection> slowest() {
        look();
        boolean drippers = present.keySet().stream().filter(Crowd::served).count() > patience.connections() / 2;
        return present.entrySet().stream()
                .filter(entry -> served(entry.getKey()) == drippers)
                .min(Comparator.comparingLong(entry -> entry.getValue().since()))
                .map(Map.Entry::getKey);
    }

    private static boolean served(Connection connection) {
        return connection.getMessagesIn() > connection.getMessagesOut();
    }

    /** The endpoint, not the connection: a connection would first try to say goodbye. */
    private void close(Connection connection) {
        if (present.remove(connection) != null) {
            meters.connectionClosed();
            connection.getEndPoint().close();
        }
    }
}
