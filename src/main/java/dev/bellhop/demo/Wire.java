package dev.bellhop.demo;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One connection, spoken to in HTTP/1.1 by hand: a finished server would not let us break an answer on purpose. Our own
 * client is on the other side, so nothing is read that it does not send.
 */
public final class Wire {
    private static final int LONGEST_LINE = 64 * 1024;
    private static final int LARGEST_BODY = 32 * 1024 * 1024;
    private static final byte[] SPACES = " ".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    public Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = new BufferedOutputStream(socket.getOutputStream());
    }

    /** Empty when the other side has nothing more to ask. */
    public Optional<Request> read() throws IOException {
        String first = line();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String[] words = first.split(" ", 3);
        if (words.length != 3) {
            throw new IOException("not a request line");
        }
        Map<String, List<String>> headers = headers();
        String body = new String(body(headers), StandardCharsets.UTF_8);
        int mark = words[1].indexOf('?');
        String path = mark < 0 ? words[1] : words[1].substring(0, mark);
        return Optional.of(new Request(words[0], path, mark < 0 ? "" : words[1].substring(mark + 1), headers, body));
    }

    private Map<String, List<String>> headers() throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IOException("not a header");
            }
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, List<String>> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", List.of()).contains("chunked")) {
            return chunks();
        }
        return exactly(Integer.parseInt(
                headers.getOrDefault("content-length", List.of("0")).getFirst()));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            whole.write(exactly(size));
            line();
            if (whole.size() > LARGEST_BODY) {
                throw new IOException("too large");
            }
        }
        line();
        return whole.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private byte[] exactly(int size) throws IOException {
        if (size < 0 || size > LARGEST_BODY) {
            throw new IOException("too large");
        }
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new IOException("cut off");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.write(b);
            }
            if (line.size() > LONGEST_LINE) {
                throw new IOException("too long");
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** False when the connection is of no more use. */
    public boolean write(Response response) throws IOException, InterruptedException {
        byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
        switch (response.manner()) {
            case WHOLE -> {
                head(response, body.length);
                out.write(body);
                out.flush();
            }
            case RESET -> socket.setSoLinger(true, 0);
            case DROPPED -> {}
            case TRUNCATED -> {
                head(response, body.length + 1);
                out.write(body, 0, body.length / 2);
                out.flush();
            }
            case TRICKLED -> trickle(response, body);
            case HUNG -> in.read();
            case ENDLESS -> flood(response);
        }
        return response.manner() == Response.Manner.WHOLE;
    }

    private void head(Response response, long length) throws IOException {
        StringBuilder head =
                new StringBuilder("HTTP/1.1 ").append(response.status()).append(" Simulated\r\n");
        response.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (response.status() != 204 && response.status() != 304) {
            head.append("Content-Length: ").append(length).append("\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private void trickle(Response response, byte[] body) throws IOException, InterruptedException {
        head(response, body.length);
        for (byte b : body) {
            out.write(b);
            out.flush();
            Thread.sleep(1000);
        }
    }

    private void flood(Response response) throws IOException {
        long length = 256L * 1024 * 1024;
        head(response, length);
        for (long sent = 0; sent < length; sent += SPACES.length) {
            out.write(SPACES);
        }
        out.flush();
    }
}
