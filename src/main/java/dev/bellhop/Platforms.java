package dev.bellhop;

import dev.bellhop.github.Addresses;
import dev.bellhop.http.Base;
import dev.bellhop.session.Anthropic;
import dev.bellhop.session.Dialect;
import dev.bellhop.session.Notices;
import dev.bellhop.session.Qoder;
import dev.bellhop.text.Secret;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/** The platforms of managed sessions as the operator gave them, and the secret of the one that sends notices. */
record Platforms(Optional<Account> anthropic, Optional<Account> qoder, Optional<Secret> notices) {
    static final String ANTHROPIC_KEY = "ANTHROPIC_API_KEY";
    static final String QODER_KEY = "QODER_PAT";
    private static final String NOTICES = "ANTHROPIC_WEBHOOK_SECRET";

    record Account(Secret key, Base home) {}

    static Platforms read(Env env, Addresses github) {
        Platforms platforms = new Platforms(
                account(env, ANTHROPIC_KEY, "ANTHROPIC_BASE_URL", new Anthropic()),
                account(env, QODER_KEY, "QODER_BASE_URL", new Qoder()),
                notices(env));
        platforms.warn(env, github);
        return platforms;
    }

    private static Optional<Account> account(Env env, String keyName, String homeName, Dialect dialect) {
        Base home = Base.of(env.url(homeName, dialect.home().toString()).toString());
        return env.secret(keyName).filter(key -> sendable(env, keyName, key)).map(key -> new Account(key, home));
    }

    /** It travels in a header. */
    private static boolean sendable(Env env, String name, Secret key) {
        boolean good = key.reveal().matches("[\\x21-\\x7e]+");
        if (!good) {
            env.problem(name, "expected a key without blanks or line breaks");
        }
        return good;
    }

    private static Optional<Secret> notices(Env env) {
        Optional<Secret> secret = env.secret(NOTICES);
        try {
            secret.ifPresent(given -> new Notices(given, InstantSource.system()));
            return secret;
        } catch (IllegalArgumentException e) {
            env.problem(NOTICES, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** What is set and does nothing would be looked for in the wrong place. */
    private void warn(Env env, Addresses github) {
        switch (github.kind()) {
            case CLOUD -> {}
            case RESIDENT ->
                anthropic.ifPresent(_ -> env.warn(
                        ANTHROPIC_KEY, "of no use here: Anthropic's sessions reach github.com, and not *.ghe.com"));
            case SERVER -> {
                env.warn(
                        env.name("GITHUB_URL", "GHE_HOST"),
                        "GitHub Enterprise Server has no Copilot for issues, and managed sessions do not reach it, so"
                                + " nobody here does an agent's work");
                anthropic.ifPresent(_ -> env.warn(ANTHROPIC_KEY, "of no use with GitHub Enterprise Server"));
                qoder.ifPresent(_ -> env.warn(QODER_KEY, "of no use with GitHub Enterprise Server"));
            }
        }
        if (anthropic.isEmpty() && notices.isPresent()) {
            env.warn(NOTICES, "of no use without " + ANTHROPIC_KEY);
        }
    }

    /** Whatever of it must not be printed. */
    Stream<Secret> secrets() {
        Stream<Secret> keys =
                Stream.of(anthropic, qoder).flatMap(Optional::stream).map(Account::key);
        return Stream.concat(keys, notices.stream());
    }
}
