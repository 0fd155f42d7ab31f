package dev.bellhop.demo;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** With what people show who they are, and what they let the App do in their name. */
public final class Papers {
    private final World world;
    private final Ground ground;

    Papers(World world) {
        this.world = world;
        this.ground = world.ground();
    }

    /** A fine-grained token of a person's own. */
    public String personToken(String login, Map<String, Level> permissions, Instant ends) {
        return world.locked(() -> {
            String token = "github_pat_" + ground.store.opaque(82);
            Account person = ground.store.account(login, Account.Kind.USER);
            ground.store.tokens.put(token, new Caller.Someone(person, Optional.empty(), permissions, ends, Set.of()));
            return token;
        });
    }

    /** A classic token, of which nobody but its scopes says what it may. */
    public String classicToken(String login, Set<String> scopes, Instant ends) {
        return world.locked(() -> {
            String token = "ghp_" + ground.store.opaque(36);
            Account person = ground.store.account(login, Account.Kind.USER);
            ground.store.tokens.put(
                    token, new Caller.Someone(person, Optional.empty(), Scopes.permissions(scopes), ends, Set.of()));
            ground.store.scopes.put(token, new TreeSet<>(scopes));
            return token;
        });
    }

    /** The organisation wants the token to pass its single sign-on first. */
    public void closeTo(String token, String organization) {
        world.locked(() -> ground.store.tokens.computeIfPresent(
                token,
                (key, caller) -> caller instanceof Caller.Someone one
                        ? new Caller.Someone(
                                one.person(), one.via(), one.permissions(), one.ends(), Set.of(organization))
                        : caller));
    }

    /** Lets the first App ask people whether it may act for them; they come back to the address. */
    public void client(String secret, String callback) {
        world.locked(() -> ground.consents.client =
                Optional.of(new Consents.Client(ground.store.apps.getFirst(), secret, callback)));
    }

    /** The App may have opted out of tokens that end. */
    public void tokensEnd(boolean end) {
        world.locked(() -> ground.consents.ending = end);
    }

    /** The person's address for mail is one that nobody has looked at. */
    public void unverified(String login) {
        world.locked(() -> ground.consents.unverified.add(ground.store.account(login, Account.Kind.USER)));
    }

    /** Who is signed in, in the browser that comes over HTTP. */
    public void visitor(String login) {
        world.locked(() -> ground.consents.visitor = Optional.of(ground.store.account(login, Account.Kind.USER)));
    }

    public void revoke(String token) {
        world.locked(() -> Optional.ofNullable(ground.store.tokens.remove(token)));
    }
}
