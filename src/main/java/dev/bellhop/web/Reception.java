package dev.bellhop.web;

import dev.bellhop.text.Secret;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in whoever may set this server up: the first browser that shows the word of the log, and browsers of the operator.
 * Who was let in shows it by what the browser keeps, and nothing of it is remembered here. The word is this process's own.
 */
final class Reception {
    static final Duration STAY = Duration.ofHours(2);
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final Duration GOOD = Duration.ofMinutes(30);

    /** Steps looked at or pressed from one address; some of them ask GitHub or a platform. */
    private static final int A_MINUTE = 60;

    private final String address;
    private final Supplier<Secret> chance;
    private final InstantSource clock;
    private final Signature signature;
    private final Turnstile turnstile = new Turnstile(A_MINUTE);
    private Optional<Invitation> invitation = Optional.empty();

    private record Invitation(Secret word, Instant end, boolean used) {}

    /** What became of a word that was shown. */
    sealed interface Shown {
        record Welcome(Stay stay) implements Shown {}

        record Used() implements Shown {}

        /** There is a new one in the log. */
        record Late() implements Shown {}

        record Unknown() implements Shown {}
    }

    Reception(String address, Signature signature, Supplier<Secret> chance, InstantSource clock) {
        this.address = address;
        this.signature = signature;
        this.chance = chance;
        this.clock = clock;
    }

    synchronized void invite() {
        Secret word = chance.get();
        invitation = Optional.of(new Invitation(word, clock.instant().plus(GOOD), false));
        LOG.info("Setup: {}?token={} (good for {} minutes, for one browser)", address, word.reveal(), GOOD.toMinutes());
    }

    synchronized Shown show(Secret word) {
        Optional<Invitation> known = invitation.filter(one -> one.word().equals(word));
        if (known.isEmpty()) {
            return new Shown.Unknown();
        }
        if (known.get().used()) {
            return new Shown.Used();
        }
        if (!clock.instant().isBefore(known.get().end())) {
            invite();
            return new Shown.Late();
        }
        invitation = Optional.of(new Invitation(word, known.get().end(), true));
        return new Shown.Welcome(admit());
    }

    /** Refuses who was let in and comes too often. */
    void count(Context ctx) {
        turnstile.demand(
                ctx,
                ctx.req().getRemoteAddr(),
                clock.instant(),
                "Sixty steps of the setup a minute are taken from one address.");
    }

    Stay admit() {
        return new Stay(chance.get().reveal(), clock.instant().plus(STAY), "");
    }

    Secret cookie(Stay stay) {
        return stay.signed(signature);
    }

    Optional<Stay> of(Optional<String> cookie) {
        return cookie.flatMap(shown -> Stay.read(shown, signature, clock.instant()));
    }

    Secret state(Stay stay) {
        return stay.state(signature, clock.instant());
    }

    Stay.Back back(Stay stay, String state) {
        return stay.back(state, signature, clock.instant());
    }

    /** The same stay, in which no way to GitHub has been begun. */
    Stay anew(Stay stay) {
        return stay.marked(chance.get());
    }
}
