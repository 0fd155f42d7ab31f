package dev.bellhop.platform;

import dev.bellhop.demo.Door;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Sends a stream over a connection, until it is over or somebody leaves. */
final class Pour {
    private static final String HEAD = """
            HTTP/1.1 200 Simulated\r
            Content-Type: text/event-stream; charset=utf-8\r
            Cache-Control: no-cache\r
            Connection: close\r
            \r
            """;

    private final Socket socket;
    private final Feed.Open feed;

    Pour(Socket socket, Feed.Open feed) {
        this.socket = socket;
        this.feed = feed;
    }

    void until(InstantSource clock, BooleanSupplier closed) throws IOException, InterruptedException {
        OutputStream out = socket.getOutputStream();
        out.write(HEAD.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        while (!feed.isOver() && !closed.getAsBoolean()) {
            send(feed.linesUntil(clock.instant()), out);
            Thread.sleep(Door.ROUND);
        }
    }

    private void send(List<String> lines, OutputStream out) throws IOException {
        String end = feed.fault() instanceof StreamFault.Carriages ? "\r\n" : "\n";
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append(end));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        int size = feed.fault() instanceof StreamFault.Pieces pieces ? pieces.size() : Math.max(1, bytes.length);
        for (int at = 0; at < bytes.length; at += size) {
            out.write(bytes, at, Math.min(size, bytes.length - at));
            out.flush();
        }
    }
}
