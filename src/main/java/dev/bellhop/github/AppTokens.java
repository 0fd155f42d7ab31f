package dev.bellhop.github;

import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Pass;
import dev.bellhop.engine.Purpose;
import dev.bellhop.engine.Tokens;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.json.Json;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Repo;
import dev.bellhop.text.Redaction;
import dev.bellhop.text.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.kohsuke.github.GHAppCreateTokenBuilder;
import org.kohsuke.github.GHAppInstallationToken;
import org.kohsuke.github.GHEventPayload;
import org.kohsuke.github.GHPermissionType;

/**
 * Tokens of an hour, each for one repository and no more than its purpose needs; for issue work it is for the
 * organisation's own repository, too, where the rules may be. They are opaque, of any length.
 */
public final class AppTokens implements Tokens {
    private static final Duration SPARE = Duration.ofMinutes(5);
    private static final int MOST = 2_000;

    private final Client client;
    private final Credential passport;
    private final Redaction redaction;
    private final Passes passes;
    private final Lately without = new Lately(Duration.ofMinutes(10));
    private final Map<Key, Slot> slots = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Slot> eldest) {
            return size() > MOST;
        }
    };

    public AppTokens(Client client, Passport passport, Redaction redaction) {
        this.client = client;
        // A refused passport teaches us GitHub's time, by which the next one is written.
        this.passport = new Credential("app", passport::write, _ -> {});
        this.redaction = redaction;
        this.passes = new Passes(client, this.passport, redaction);
    }

    private record Key(long installation, String repo, Purpose purpose) {}

    /** {@code wide}: for the organisation's own repository, too. */
    private record Minted(Secret token, Instant end, boolean wide) {}

    /** Whoever comes while a token is on its way waits for that one. */
    private static final class Slot {
        private volatile Optional<Minted> minted = Optional.empty();
    }

    @Override
    public Secret installation(Repo repo, Purpose purpose) {
        return of(repo, purpose).token();
    }

    @Override
    public Optional<Secret> organisation(Repo repo) {
        Minted minted = of(repo, Purpose.ISSUE_WORK);
        return Optional.of(minted).filter(Minted::wide).map(Minted::token);
    }

    private Minted of(Repo repo, Purpose purpose) {
        Key key = new Key(repo.installation(), Long.toString(repo.id()), purpose);
        return minted(
                key,
                () -> wide(key, repo)
                        .orElseGet(() -> mint(key, narrow -> narrow.repositoryIds(List.of(repo.id())), false)));
    }

    /** Empty where it would be of no use, or the App was not given the organisation's repository. */
    private Optional<Minted> wide(Key key, Repo repo) {
        boolean useless = key.purpose() != Purpose.ISSUE_WORK || repo.name().equals(ORGANISATION);
        if (useless || without.contains(repo.installation(), client.clock().instant())) {
            return Optional.empty();
        }
        try {
            return Optional.of(mint(key, both -> both.repositories(List.of(repo.name(), ORGANISATION)), true));
        } catch (Fault fault) {
            if (fault.kind() instanceof Fault.Kind.Refused(Problem problem) && problem.code() == Problem.Code.REFUSED) {
                without.add(repo.installation(), client.clock().instant());
                return Optional.empty();
            }
            throw fault;
        }
    }

    @Override
    public Secret named(Repo beside, String name, Purpose purpose) {
        Key key = new Key(beside.installation(), name, purpose);
        return minted(key, () -> mint(key, one -> one.repositories(List.of(name)), false))
                .token();
    }

    /** For what is asked of the account itself and of no repository. */
    Secret account(long installation, Purpose purpose) {
        Key key = new Key(installation, "", purpose);
        return minted(key, () -> mint(key, whole -> whole, false)).token();
    }

    @Override
    public Pass forWork(Repo repo, List<String> repositories) {
        return passes.mint(repo, repositories);
    }

    @Override
    public void revoke(Secret token) {
        passes.revoke(token);
    }

    private Minted minted(Key key, Supplier<Minted> mint) {
        if (key.purpose() == Purpose.WORKING) {
            throw new IllegalArgumentException("an agent's token is made for it alone");
        }
        Slot slot = slot(key);
        synchronized (slot) {
            Minted minted = slot.minted.filter(this::good).orElseGet(mint);
            slot.minted = Optional.of(minted);
            return minted;
        }
    }

    @Override
    public void refused(Secret token) {
        // Waits for nobody's minting; at the worst a token is minted that was not needed.
        for (Slot slot : slots()) {
            if (slot.minted.filter(minted -> minted.token().equals(token)).isPresent()) {
                slot.minted = Optional.empty();
            }
        }
    }

    private synchronized Slot slot(Key key) {
        return slots.computeIfAbsent(key, _ -> new Slot());
    }

    private synchronized List<Slot> slots() {
        return List.copyOf(slots.values());
    }

    private boolean good(Minted minted) {
        return client.clock().instant().isBefore(minted.end().minus(SPARE));
    }

    private Minted mint(Key key, UnaryOperator<GHAppCreateTokenBuilder> scope, boolean wide) {
        return Bridge.act(client, passport, github -> {
            Json installation = Json.object().with("installation", Json.object().with("id", key.installation()));
            GHAppInstallationToken token = scope.apply(
                            Bridge.bind(github, GHEventPayload.Installation.class, installation)
                                    .getInstallation()
                                    .createToken()
                                    .permissions(permissions(key.purpose())))
                    .create();
            return new Minted(
                    redaction.remember(new Secret(token.getToken())),
                    token.getExpiresAt().toInstant(),
                    wide);
        });
    }

    private static Map<String, GHPermissionType> permissions(Purpose purpose) {
        Map<String, GHPermissionType> permissions = new HashMap<>();
        Permissions.of(purpose)
                .forEach((name, level) ->
                        permissions.put(name, GHPermissionType.valueOf(level.toUpperCase(Locale.ROOT))));
        return permissions;
    }
}
