package dev.bellhop.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Who let which App act for them, and by which tokens. */
final class Consents {
    static final Duration CODE_LIFE = Duration.ofMinutes(10);
    static final Duration ACCESS_LIFE = Duration.ofHours(8);
    static final Duration REFRESH_LIFE = Duration.ofDays(183);

    /** How an App asks people. One whose tokens do not end gets none to renew them by. */
    record Client(App app, String secret, String callback) {}

    /** What the browser carries back. */
    record Code(App app, Account person, String redirect, Optional<String> challenge, Instant end) {}

    record Grant(App app, Account person, String access, Optional<String> refresh, Instant made) {
        boolean isOf(App other, Account whose) {
            return app.equals(other) && person.equals(whose);
        }
    }

    final Set<Account> unverified = new HashSet<>();
    Optional<Client> client = Optional.empty();
    Optional<Account> visitor = Optional.empty();
    boolean ending = true;

    private final Store store;
    private final Map<String, Code> codes = new LinkedHashMap<>();
    private final List<Grant> grants = new ArrayList<>();

    Consents(Store store) {
        this.store = store;
    }

    String promise(Code code) {
        String text = store.hex(20);
        codes.put(text, code);
        return text;
    }

    /** A code is good once. */
    Optional<Code> redeem(String text, Instant now) {
        return Optional.ofNullable(codes.remove(text)).filter(code -> now.isBefore(code.end()));
    }

    /** A further pair leaves earlier ones as they are. */
    Grant give(App app, Account person, Instant now) {
        Grant grant = new Grant(
                app,
                person,
                "ghu_" + store.opaque(36),
                ending ? Optional.of("ghr_" + store.opaque(76)) : Optional.empty(),
                now);
        grants.add(grant);
        Instant end = ending ? now.plus(ACCESS_LIFE) : Instant.MAX;
        store.tokens.put(
                grant.access(),
                new Caller.Someone(person, Optional.of(app), app.card().permissions(), end, Set.of()));
        return grant;
    }

    /** The new pair, and the old one is dead, both halves and at once. */
    Optional<Grant> renew(App app, String refresh, Instant now) {
        Optional<Grant> old = grants.stream()
                .filter(one -> one.app().equals(app) && one.refresh().equals(Optional.of(refresh)))
                .filter(one -> now.isBefore(one.made().plus(REFRESH_LIFE)))
                .findFirst();
        old.ifPresent(one -> end(one::equals));
        return old.map(one -> give(app, one.person(), now));
    }

    /** What an access token of the App stands for, while it is good. */
    Optional<Grant> holding(App app, String access, Instant now) {
        return grants.stream()
                .filter(one -> one.app().equals(app) && one.access().equals(access))
                .filter(one ->
                        store.tokens.get(access) instanceof Caller.Someone someone && now.isBefore(someone.ends()))
                .findFirst();
    }

    /** Whether there was anything to end. */
    boolean end(Predicate<Grant> which) {
        grants.stream().filter(which).forEach(one -> store.tokens.remove(one.access()));
        return grants.removeIf(which);
    }

    Instant end(Grant grant) {
        return ((Caller.Someone) Objects.requireNonNull(store.tokens.get(grant.access()))).ends();
    }
}
