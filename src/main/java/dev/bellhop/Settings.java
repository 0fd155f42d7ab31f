package dev.bellhop;

import dev.bellhop.github.Addresses;
import dev.bellhop.github.Keys;
import dev.bellhop.text.Nearest;
import dev.bellhop.text.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that can be set, read once from the environment. */
record Settings(
        Listen listen,
        URI publicUrl,
        Home home,
        String database,
        Addresses github,
        Optional<AppAccount> app,
        Given given,
        String agent,
        Measures measures,
        List<String> warnings) {

    /** Where we are reached. A metrics port of 0 is none. */
    record Listen(int port, String metricsHost, int metricsPort) {}

    /** The GitHub App that we are; without one nothing can be believed or done. */
    record AppAccount(String id, Secret privateKey, List<Secret> webhookSecrets) {}

    /** Keys that were given; the absent ones are made in {@link Home}. */
    record Given(Optional<Secret> secretKey, Optional<Secret> adminToken, Optional<Secret> copilotUserToken) {}

    record Measures(Duration poll, Duration commentInterval) {}

    private static final List<String> OURS = List.of(
            "BELLHOP_HOME",
            "BELLHOP_SECRET_KEY",
            "BELLHOP_ADMIN_TOKEN",
            "BELLHOP_AGENT",
            "BELLHOP_POLL_INTERVAL",
            "BELLHOP_COMMENT_INTERVAL",
            "BELLHOP_LOG");
    private static final int GOOD_SECRET = 32;

    /** Throws {@link Unusable} with every problem at once. */
    static Settings of(Map<String, String> environment) {
        Env env = new Env(environment);
        int port = env.port("PORT", 8080);
        Path home = Path.of(env.text("BELLHOP_HOME").orElse("data"));
        List<String> warnings = new ArrayList<>(unknown(environment));
        Settings settings = new Settings(
                new Listen(port, env.text("METRICS_HOST").orElse("127.0.0.1"), env.port("METRICS_PORT", 9090)),
                env.url("PUBLIC_URL", "http://localhost:" + port),
                new Home(home),
                env.text("DATABASE_URL").orElse("jdbc:sqlite:" + home.resolve("bellhop.db")),
                github(env),
                app(env, warnings),
                given(env),
                agent(env),
                new Measures(
                        env.duration("BELLHOP_POLL_INTERVAL", Duration.ofSeconds(15)),
                        env.duration("BELLHOP_COMMENT_INTERVAL", Duration.ofSeconds(5))),
                warnings);
        if (!env.problems().isEmpty()) {
            throw new Unusable(env.problems());
        }
        return settings;
    }

    private static Addresses github(Env env) {
        String host = env.text("GHE_HOST").map(name -> "https://" + name).orElse("https://github.com");
        env.url("GITHUB_URL", host);
        Optional<String> api = env.text("GITHUB_API_URL");
        Optional<String> graphql = env.text("GITHUB_GRAPHQL_URL");
        api.ifPresent(_ -> env.url("GITHUB_API_URL", host));
        graphql.ifPresent(_ -> env.url("GITHUB_GRAPHQL_URL", host));
        return env.problems().isEmpty()
                ? Addresses.of(env.text("GITHUB_URL").orElse(host), api, graphql)
                : Addresses.of("https://github.com", Optional.empty(), Optional.empty());
    }

    /** All three or none. */
    private static Optional<AppAccount> app(Env env, List<String> warnings) {
        int before = env.problems().size();
        Optional<String> id = env.text("GITHUB_APP_ID", "APP_ID");
        Optional<Secret> key = env.secret("GITHUB_PRIVATE_KEY", "PRIVATE_KEY")
                .or(() -> env.text("PRIVATE_KEY_PATH")
                        .flatMap(file -> env.read("PRIVATE_KEY_PATH", file))
                        .map(Secret::new));
        List<Secret> secrets = webhookSecrets(env, warnings);
        if (id.isEmpty() && key.isEmpty() && secrets.isEmpty()) {
            return Optional.empty();
        }
        id.filter(text -> !text.matches("\\d{1,18}")).ifPresent(_ -> env.problem("GITHUB_APP_ID", "expected a number"));
        key.ifPresent(given -> readable(env, given));
        if (env.problems().size() == before) {
            needed(env, "GITHUB_APP_ID", id.isPresent());
            needed(env, "GITHUB_PRIVATE_KEY", key.isPresent());
            needed(env, "GITHUB_WEBHOOK_SECRET", !secrets.isEmpty());
        }
        return id.isPresent() && key.isPresent() && !secrets.isEmpty()
                ? Optional.of(new AppAccount(id.get(), key.get(), secrets))
                : Optional.empty();
    }

    private static void readable(Env env, Secret key) {
        try {
            Keys.read(key.reveal());
        } catch (IllegalArgumentException e) {
            env.problem("GITHUB_PRIVATE_KEY", String.valueOf(e.getMessage()));
        }
    }

    private static void needed(Env env, String name, boolean there) {
        if (!there) {
            env.problem(name, "missing, while other credentials of the App are set");
        }
    }

    private static List<Secret> webhookSecrets(Env env, List<String> warnings) {
        String name = env.isSet("GITHUB_WEBHOOK_SECRET") ? "GITHUB_WEBHOOK_SECRET" : "WEBHOOK_SECRET";
        List<String> parts = env.secret(name).stream()
                .flatMap(all -> Arrays.stream(all.reveal().split(",", -1)))
                .map(String::strip)
                .toList();
        if (env.isSet(name) && (parts.isEmpty() || parts.contains(""))) {
            env.problem(name, "must not be empty");
        } else if (parts.size() > 2) {
            env.problem(name, "expected one secret, or two with a comma between them");
        } else if (parts.stream().anyMatch(part -> new Secret(part).bytes().length < GOOD_SECRET)) {
            warnings.add(name + ": shorter than " + GOOD_SECRET + " bytes; a longer one is harder to guess");
        }
        return parts.stream().map(Secret::new).toList();
    }

    private static Given given(Env env) {
        Optional<Secret> copilot = env.secret("COPILOT_USER_TOKEN");
        copilot.filter(token -> token.reveal().startsWith("ghs_"))
                .ifPresent(_ -> env.problem(
                        "COPILOT_USER_TOKEN", "this is a token of an App; GitHub takes only a person's for Copilot"));
        Optional<Secret> key = env.secret("BELLHOP_SECRET_KEY");
        key.flatMap(Home::problem).ifPresent(what -> env.problem("BELLHOP_SECRET_KEY", what));
        return new Given(key, env.secret("BELLHOP_ADMIN_TOKEN"), copilot);
    }

    private static String agent(Env env) {
        String agent = env.text("BELLHOP_AGENT").orElse("copilot");
        if (!agent.equals("copilot")) {
            env.problem("BELLHOP_AGENT", "no such agent; this version has copilot");
        }
        return agent;
    }

    private static List<String> unknown(Map<String, String> environment) {
        return environment.keySet().stream()
                .filter(name -> name.startsWith("BELLHOP_"))
                .filter(name -> !OURS.contains(name.replaceFirst("_FILE$", "")))
                .sorted()
                .map(name -> name + ": not known to this version"
                        + Nearest.to(name, OURS)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse(""))
                .toList();
    }

    /** Whatever must not be printed. */
    List<Secret> secrets() {
        Stream<Secret> ofApp = app.stream()
                .flatMap(account -> Stream.concat(Stream.of(account.privateKey()), account.webhookSecrets().stream()));
        Stream<Secret> ofOthers = Stream.of(given.secretKey(), given.adminToken(), given.copilotUserToken())
                .flatMap(Optional::stream);
        return Stream.concat(ofApp, ofOthers).toList();
    }

    /** The environment cannot be worked with. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(List<String> problems) {
            super(String.join(System.lineSeparator(), problems));
        }
    }
}
