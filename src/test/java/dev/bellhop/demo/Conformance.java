package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Compares exchanges with GitHub's own description of its API. It is large and never part of this repository. */
public final class Conformance {
    private static final Path SOURCE = Path.of("src/test/openapi");
    private static final Path WORK = Path.of("target/openapi");

    private Conformance() {}

    public static boolean isPossible() throws InterruptedException {
        try {
            return new ProcessBuilder("npm", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What the checker has to say, first of all how much it checked. */
    public static List<String> check(List<Seen> exchanges) throws IOException, InterruptedException {
        // Where people sign in is no part of the API, and is described in words only.
        return checkLines(exchanges.stream()
                .filter(seen -> !seen.request().path().startsWith("/login/"))
                .map(Conformance::line)
                .toList());
    }

    static List<String> checkWebhooks(List<Parcel> parcels) throws IOException, InterruptedException {
        return checkLines(parcels.stream().map(Conformance::line).toList());
    }

    private static List<String> checkLines(List<String> lines) throws IOException, InterruptedException {
        Files.createDirectories(WORK);
        for (String file : List.of("package.json", "package-lock.json", "check.mjs", "exceptions.mjs")) {
            Files.copy(SOURCE.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.isDirectory(WORK.resolve("node_modules/@octokit/openapi"))) {
            run("npm", "ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts");
        }
        Files.write(WORK.resolve("exchanges.jsonl"), lines);
        return run("node", "check.mjs", "exchanges.jsonl");
    }

    private static String line(Seen seen) {
        return Json.object()
                .with("method", seen.request().method())
                .with("path", seen.request().path())
                .with("request", seen.request().body())
                .with("status", seen.response().status())
                .with("response", seen.response().body())
                .toString();
    }

    private static String line(Parcel parcel) {
        return Json.object()
                .with("webhook", parcel.event())
                .with("payload", Json.parse(parcel.body()))
                .toString();
    }

    private static List<String> run(String... command) throws IOException, InterruptedException {
        Path said = WORK.resolve("said.txt");
        new ProcessBuilder(command)
                .directory(WORK.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        try (Stream<String> lines = Files.lines(said)) {
            return lines.toList();
        }
    }
}
