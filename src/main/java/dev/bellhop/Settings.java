package dev.bellhop;

import dev.bellhop.github.Addresses;
import dev.bellhop.github.Keys;
import dev.bellhop.rules.Origin;
import dev.bellhop.rules.RuleBook;
import dev.bellhop.rules.Source;
import dev.bellhop.store.Store;
import dev.bellhop.text.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that can be set, as it stands at one moment. */
record Settings(
        Listen listen,
        URI publicUrl,
        Home home,
        Secret database,
        Addresses github,
        Optional<AppAccount> app,
        Given given,
        Platforms platforms,
        String agent,
        RuleBook rules,
        Measures measures,
        Post post,
        Enterprise enterprise,
        List<String> warnings) {

    /** Where we are reached. A metrics port of 0 is none. */
    record Listen(int port, String metricsHost, int metricsPort) {}

    /** The GitHub App that we are; without one nothing can be believed or done. */
    record AppAccount(String id, Secret privateKey, List<Secret> webhookSecrets) {}

    /** Whose custom agents are meant, and the token of one of its owners. */
    record Enterprise(Optional<Secret> token, Optional<String> slug) {}

    record Measures(Duration poll, Duration commentInterval) {}

    private static final int GOOD_SECRET = 32;

    /** Throws {@link Unusable} with every problem at once. */
    static Settings of(Map<String, String> environment) {
        return of(new Env(environment));
    }

    /** What has to be known before that which is stored can be read: what is missing here may be there. */
    static Settings before(Map<String, String> environment) {
        return of(Env.unfinished(environment));
    }

    static Settings of(Env env) {
        int port = env.port("PORT", 8080);
        Path home = Path.of(env.text("BELLHOP_HOME").orElse("data"));
        log(env);
        Addresses github = github(env);
        Platforms platforms = Platforms.read(env, github);
        Services services = Services.of(github, platforms);
        RuleBook rules = rules(env, services.agent(env));
        services.check(env, rules);
        Settings settings = new Settings(
                new Listen(port, env.text("METRICS_HOST").orElse("127.0.0.1"), env.port("METRICS_PORT", 9090)),
                env.url("PUBLIC_URL", "http://localhost:" + port),
                new Home(home),
                database(env, home),
                github,
                app(env),
                Given.read(env),
                platforms,
                services.agent(env),
                rules,
                new Measures(
                        env.duration("BELLHOP_POLL_INTERVAL", Duration.ofSeconds(15)),
                        env.duration("BELLHOP_COMMENT_INTERVAL", Duration.ofSeconds(5))),
                Post.read(env),
                enterprise(env),
                env.warnings());
        if (!env.problems().isEmpty()) {
            throw new Unusable(env.problems());
        }
        return settings;
    }

    /** Looked at by {@link LogLines} itself, which is there before any setting is read. */
    private static void log(Env env) {
        env.text("BELLHOP_LOG")
                .filter(form -> !List.of("json", "text").contains(form))
                .ifPresent(_ -> env.problem("BELLHOP_LOG", "expected json or text"));
    }

    private static Secret database(Env env, Path home) {
        Optional<Secret> url = env.secret("DATABASE_URL");
        url.flatMap(given -> Store.problem(given.reveal())).ifPresent(what -> env.problem("DATABASE_URL", what));
        return url.orElseGet(() -> new Secret("jdbc:sqlite:" + home.resolve("bellhop.db")));
    }

    /** Where GitHub is; what else is set need not be right for that. */
    static Addresses github(Map<String, String> environment) {
        return github(new Env(environment));
    }

    private static Addresses github(Env env) {
        int before = env.problems().size();
        String host = env.text("GHE_HOST").map(name -> host(env, name)).orElse("https://github.com");
        String web = env.url("GITHUB_URL", host).toString();
        Optional<String> api = env.text("GITHUB_API_URL");
        Optional<String> graphql = env.text("GITHUB_GRAPHQL_URL");
        api.ifPresent(_ -> env.url("GITHUB_API_URL", host));
        graphql.ifPresent(_ -> env.url("GITHUB_GRAPHQL_URL", host));
        return env.problems().size() == before
                ? Addresses.of(web, api, graphql)
                : Addresses.of("https://github.com", Optional.empty(), Optional.empty());
    }

    /** Probot's name for a server of one's own is a bare name. */
    private static String host(Env env, String name) {
        if (name.matches("[A-Za-z0-9.-]{1,253}(:\\d{1,5})?")) {
            return "https://" + name;
        }
        env.problem("GHE_HOST", "expected the name of a host, such as git.example.com");
        return "https://github.com";
    }

    /** All three or none. */
    private static Optional<AppAccount> app(Env env) {
        String idName = env.name("GITHUB_APP_ID", "APP_ID");
        String keyName = env.name("GITHUB_PRIVATE_KEY", "PRIVATE_KEY", "PRIVATE_KEY_PATH");
        String secretName = env.name("GITHUB_WEBHOOK_SECRET", "WEBHOOK_SECRET");
        int before = env.problems().size();
        Optional<String> id = env.text(idName);
        Optional<Secret> key = keyName.endsWith("_PATH") ? env.file(keyName) : env.secret(keyName);
        List<Secret> secrets = webhookSecrets(env, secretName);
        boolean wrong = env.problems().size() > before;
        if (id.isEmpty() && key.isEmpty() && secrets.isEmpty() && !wrong) {
            return Optional.empty();
        }
        id.filter(text -> !text.matches("\\d{1,18}")).ifPresent(_ -> env.problem(idName, "expected a number"));
        key.ifPresent(given -> readable(env, keyName, given));
        needed(env, idName, id.isPresent());
        needed(env, keyName, key.isPresent());
        needed(env, secretName, !secrets.isEmpty());
        return id.isPresent() && key.isPresent() && !secrets.isEmpty()
                ? Optional.of(new AppAccount(id.get(), key.get(), secrets))
                : Optional.empty();
    }

    private static void readable(Env env, String name, Secret key) {
        try {
            Keys.read(key.reveal());
        } catch (IllegalArgumentException e) {
            env.problem(name, String.valueOf(e.getMessage()));
        }
    }

    /** What is there and wrong was said to be wrong; it is not also missing. */
    static void needed(Env env, String name, boolean there) {
        if (!there && env.whole() && env.problems().stream().noneMatch(said -> said.startsWith(name))) {
            env.problem(name, "missing, while other credentials of the App are set");
        }
    }

    private static List<Secret> webhookSecrets(Env env, String name) {
        int before = env.problems().size();
        List<String> parts = env.secret(name).stream()
                .flatMap(all -> Arrays.stream(all.reveal().split(",", -1)))
                .map(String::strip)
                .toList();
        if (env.problems().size() > before) {
            return List.of();
        }
        if (env.isSet(name) && (parts.isEmpty() || parts.contains(""))) {
            env.problem(name, "must not be empty");
        } else if (parts.size() > 2) {
            env.problem(name, "expected one secret, or two with a comma between them");
        } else if (parts.stream().anyMatch(part -> new Secret(part).bytes().length < GOOD_SECRET)) {
            env.warn(name, "shorter than " + GOOD_SECRET + " bytes; a longer one is harder to guess");
        }
        return parts.stream().map(Secret::new).toList();
    }

    private static Enterprise enterprise(Env env) {
        Optional<String> slug = env.text("BELLHOP_ENTERPRISE");
        slug.filter(name -> !name.matches("[A-Za-z0-9_-]{1,100}"))
                .ifPresent(_ -> env.problem(
                        "BELLHOP_ENTERPRISE", "expected the short name of an enterprise, as in its address"));
        return new Enterprise(env.secret("ENTERPRISE_TOKEN"), slug);
    }

    /** Where it is wrong is said without a word of what stands there. */
    private static RuleBook rules(Env env, String agent) {
        RuleBook book = RuleBook.of(agent, serverFile(env));
        book.flaws()
                .forEach(flaw -> env.problem(
                        "BELLHOP_CONFIG",
                        "line %d, column %d: %s".formatted(flaw.line(), flaw.column(), flaw.inWords())));
        return book;
    }

    private static Optional<Source> serverFile(Env env) {
        try {
            Optional<String> path = env.text("BELLHOP_CONFIG");
            return path.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Source(Origin.SERVER, "BELLHOP_CONFIG", Files.readString(Path.of(path.get()))));
        } catch (IOException | IllegalArgumentException _) {
            env.problem("BELLHOP_CONFIG", "the file cannot be read as text in UTF-8");
            return Optional.empty();
        }
    }

    /** What a repository's file is checked against; nothing else of the environment need be right for that. */
    static RuleBook rules(Map<String, String> environment) {
        Env env = new Env(environment);
        RuleBook book = rules(env, env.text("BELLHOP_AGENT").orElse("copilot"));
        if (!env.problems().isEmpty()) {
            throw new Unusable(env.problems());
        }
        return book;
    }

    /** Who does the work of agents here. */
    Services services() {
        return Services.of(github, platforms);
    }

    /** Whatever must not be printed. */
    List<Secret> secrets() {
        Stream<Secret> ofApp = app.stream()
                .flatMap(account -> Stream.concat(Stream.of(account.privateKey()), account.webhookSecrets().stream()));
        Stream<Secret> ofOthers = Stream.concat(Stream.of(database), enterprise.token().stream());
        return Stream.of(ofApp, ofOthers, given.secrets(), platforms.secrets())
                .flatMap(all -> all)
                .toList();
    }

    /** The environment cannot be worked with. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(List<String> problems) {
            super(String.join(System.lineSeparator(), problems));
        }
    }
}
