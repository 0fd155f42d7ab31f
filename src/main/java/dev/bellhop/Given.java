package dev.bellhop;

import dev.bellhop.github.AppClient;
import dev.bellhop.text.Secret;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keys and tokens that were given; the absent keys are made in {@link Home}. */
record Given(
        List<Secret> secretKeys,
        Optional<Secret> adminToken,
        Optional<Secret> copilotUserToken,
        Optional<AppClient> client) {
    /** Somebody who tries thousands a second finds a shorter one in time. */
    private static final int GUESSED = 16;

    private static final Pattern PERSONS = Pattern.compile("(github_pat_|ghp_|gho_|ghu_)[A-Za-z0-9_]+");

    static Given read(Env env) {
        Optional<Secret> copilot = env.secret("COPILOT_USER_TOKEN");
        copilot.flatMap(Given::notOfAPerson).ifPresent(what -> env.problem("COPILOT_USER_TOKEN", what));
        List<Secret> keys = env.secret("BELLHOP_SECRET_KEY").stream()
                .flatMap(all -> SecretKeys.parse(all.reveal()).stream())
                .toList();
        keys.stream()
                .map(Home::problem)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(what -> env.problem("BELLHOP_SECRET_KEY", what));
        return new Given(keys, adminToken(env), copilot, client(env));
    }

    private static Optional<Secret> adminToken(Env env) {
        Optional<Secret> token = env.secret("BELLHOP_ADMIN_TOKEN");
        token.filter(given -> given.reveal().length() < GUESSED)
                .ifPresent(_ -> env.warn(
                        "BELLHOP_ADMIN_TOKEN",
                        "so short that it may be guessed, and whoever does owns this server; take what"
                                + " openssl rand -base64 32 makes"));
        return token;
    }

    /** A wrong kind is found now, and not by the first person who asks for something. */
    private static Optional<String> notOfAPerson(Secret token) {
        if (PERSONS.matcher(token.reveal()).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                token.reveal().startsWith("ghs_")
                        ? "this is a token of an App; GitHub takes only a person's for Copilot"
                        : "expected the token of a person, which begins with github_pat_, ghp_, gho_ or ghu_;"
                                + " GitHub takes no other for Copilot");
    }

    /** Both or none. */
    private static Optional<AppClient> client(Env env) {
        int before = env.problems().size();
        Optional<String> id = env.text("GITHUB_CLIENT_ID");
        Optional<Secret> secret = env.secret("GITHUB_CLIENT_SECRET");
        id.filter(text -> !text.matches("[A-Za-z0-9._-]{1,100}"))
                .ifPresent(_ -> env.problem("GITHUB_CLIENT_ID", "expected an id such as Iv23liAbCdEf"));
        if (id.isPresent() || secret.isPresent() || env.problems().size() > before) {
            Settings.needed(env, "GITHUB_CLIENT_ID", id.isPresent());
            Settings.needed(env, "GITHUB_CLIENT_SECRET", secret.isPresent());
        }
        return id.flatMap(text -> secret.map(given -> new AppClient(text, given)));
    }

    /** Whatever of it must not be printed. */
    Stream<Secret> secrets() {
        Stream<Secret> single = Stream.of(adminToken, copilotUserToken, client.map(AppClient::secret))
                .flatMap(Optional::stream);
        return Stream.concat(secretKeys.stream(), single);
    }
}
