package dev.bellhop.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.bellhop.engine.Book;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code GET /metrics}, on a server of its own: it goes on answering when the public one is under attack. */
final class MetricsPort implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MetricsPort.class);

    private final EdgeParts parts;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private MetricsPort(EdgeParts parts, HttpServer server) {
        this.parts = parts;
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    static Optional<MetricsPort> open(EdgeParts parts) {
        EdgeParts.Listeners listeners = parts.listeners();
        if (listeners.metricsPort().isEmpty()) {
            return Optional.empty();
        }
        int port = listeners.metricsPort().getAsInt();
        try {
            InetSocketAddress address = new InetSocketAddress(listeners.metricsHost(), port);
            return Optional.of(new MetricsPort(parts, HttpServer.create(address, 0)));
        } catch (IOException | UnresolvedAddressException e) {
            throw new CannotListen("METRICS_PORT (or METRICS_HOST)", port, e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals("/metrics")) {
                send(exchange, 404, Problem.CONTENT_TYPE, Problem.of(404).bytes());
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                send(exchange, 405, Problem.CONTENT_TYPE, Problem.of(405).bytes());
            } else {
                Instant now = parts.clock().instant();
                String page = parts.meters().text(queue(now), now);
                send(exchange, 200, "text/plain; version=0.0.4; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private Optional<Book.Queue> queue(Instant now) {
        try {
            return Optional.of(parts.book().queue(now));
        } catch (RuntimeException e) {
            LOG.warn("The queue could not be measured.", e);
            return Optional.empty();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
