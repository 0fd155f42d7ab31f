package dev.bellhop;

import dev.bellhop.demo.Parcel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A house in a small process of its own, which is led through time from here. */
final class LedHouse implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final BufferedReader said;
    private final PrintWriter orders;
    private final int port;

    /** How it stands: runs at work and in review, its streams, now and at most, and its memory in bytes. */
    record Count(long working, long reviewed, long open, long most, long live, long heap) {}

    /** With the launcher's flags, and with so much heap. */
    LedHouse(String heap, Map<String, String> environment, Instant now) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Led.class.getName(),
                        now.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().clear();
        builder.environment().putAll(environment);
        process = builder.start();
        said = process.inputReader(StandardCharsets.UTF_8);
        orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        port = Integer.parseInt(answer());
    }

    /** The most that the process ever had of the machine's memory, where the machine tells. */
    String resident() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        List<String> lines = Files.isReadable(status) ? Files.readAllLines(status) : List.of();
        return lines.stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .map(kilobytes -> Long.parseLong(kilobytes) / 1024 + " MB")
                .findFirst()
                .orElse("unknown");
    }

    /** All that is due at that time is done when this returns. */
    void moment(Instant now) throws IOException {
        ask("moment " + now);
    }

    Count count() throws IOException {
        List<Long> all = Pattern.compile(" ")
                .splitAsStream(ask("count"))
                .map(Long::valueOf)
                .toList();
        return new Count(all.get(0), all.get(1), all.get(2), all.get(3), all.get(4), all.get(5));
    }

    private String ask(String order) throws IOException {
        orders.println(order);
        return answer();
    }

    /** It logs on the same way out. */
    private String answer() throws IOException {
        String line = said.readLine();
        while (line != null && !line.startsWith(Led.MARK)) {
            System.out.println(line);
            line = said.readLine();
        }
        if (line == null) {
            throw new AssertionError("the house is gone: " + process);
        }
        return line.substring(Led.MARK.length());
    }

    int bring(Parcel parcel) throws IOException, InterruptedException {
        byte[] body = parcel.body().getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/webhooks/github"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("X-GitHub-Event", parcel.event())
                .header("X-GitHub-Delivery", parcel.guid())
                .header("X-GitHub-Hook-Installation-Target-ID", "4242")
                .header("X-Hub-Signature-256", "sha256=" + Town.hmac(OpenHouse.SECRET, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    @Override
    public void close() {
        orders.close();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        client.close();
    }
}
