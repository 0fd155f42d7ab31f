package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged jar as a process of its own, with an environment of its own and with what it says kept. */
final class Jar implements AutoCloseable {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Process process;
    private final List<String> out = new ArrayList<>();
    private final List<String> err = new ArrayList<>();
    private final List<Thread> readers;

    record Ran(int code, List<String> out, List<String> err) {}

    private Jar(Process process) {
        this.process = process;
        this.readers = List.of(
                Thread.ofPlatform().daemon().start(() -> keep(process.inputReader(), out)),
                Thread.ofPlatform().daemon().start(() -> keep(process.errorReader(), err)));
    }

    /** With the launcher's flags, and with its cache where there is one. */
    static Jar start(Map<String, String> environment, String... words) throws IOException {
        assertThat(TARGET.resolve("bellhop.jar"))
                .as("the packaged jar: ./bellhop test or mvn verify makes it")
                .exists();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:disable",
                "-Xlog:all=error:stderr"));
        Path cache = TARGET.resolve("bellhop.aot");
        // A JVM takes the classes of an older cache for those of the jar, and does not say so.
        if (Files.exists(cache) && isNewer(cache, TARGET.resolve("bellhop.jar"))) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(List.of("-jar", TARGET.resolve("bellhop.jar").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new Jar(builder.start());
    }

    static Ran run(Map<String, String> environment, String... words) throws Exception {
        try (Jar jar = start(environment, words)) {
            return jar.end();
        }
    }

    private static boolean isNewer(Path file, Path other) throws IOException {
        return Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(other)) > 0;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** What the first line that fits says, on either way out. */
    Matcher hears(String pattern) throws InterruptedException, ExecutionException, TimeoutException {
        Pattern wanted = Pattern.compile(pattern);
        CompletableFuture<Matcher> heard = new CompletableFuture<>();
        Thread.startVirtualThread(() -> listen(wanted, heard));
        return heard.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    }

    int port() throws Exception {
        return Integer.parseInt(hears("listens on port (\\d+)").group(1));
    }

    /** Whether it was over before the time was. */
    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Through its handle: the process itself would be deaf to the last words. */
    void terminate() {
        process.toHandle().destroy();
    }

    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        end();
    }

    Ran end() throws InterruptedException {
        assertThat(endsWithin(LONGEST)).as("it ends").isTrue();
        for (Thread reader : readers) {
            reader.join();
        }
        return new Ran(process.exitValue(), out, err);
    }

    List<String> said() {
        synchronized (this) {
            List<String> all = new ArrayList<>(out);
            all.addAll(err);
            return all;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void keep(BufferedReader reader, List<String> lines) {
        try (reader) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                synchronized (this) {
                    lines.add(line);
                    notifyAll();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen(Pattern wanted, CompletableFuture<Matcher> heard) {
        try {
            synchronized (this) {
                while (!heard.isDone()) {
                    boolean over = readers.stream().noneMatch(Thread::isAlive);
                    for (String line : said()) {
                        Matcher found = wanted.matcher(line);
                        if (found.find()) {
                            heard.complete(found);
                            return;
                        }
                    }
                    if (over) {
                        heard.completeExceptionally(new IllegalStateException("it ended, saying " + said()));
                    }
                    wait(100);
                }
            }
        } catch (InterruptedException e) {
            heard.completeExceptionally(e);
        }
    }
}
