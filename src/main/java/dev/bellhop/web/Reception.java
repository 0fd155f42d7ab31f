package dev.bellhop.web;

import dev.bellhop.text.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in whoever may set this server up: the first browser that shows the word of the log, and browsers of the operator.
 * Who was let in is remembered until the process ends.
 */
final class Reception {
    static final Duration STAY = Duration.ofHours(2);
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final Duration GOOD = Duration.ofMinutes(30);
    private static final int MOST_STAYS = 20;

    private final String address;
    private final Supplier<Secret> chance;
    private final InstantSource clock;
    private final List<Stay> stays = new ArrayList<>();
    private Optional<Invitation> invitation = Optional.empty();

    private record Invitation(Secret word, Instant end, boolean used) {}

    /** What became of a word that was shown. */
    sealed interface Shown {
        record Welcome(Secret cookie) implements Shown {}

        record Used() implements Shown {}

        /** There is a new one in the log. */
        record Late() implements Shown {}

        record Unknown() implements Shown {}
    }

    Reception(String address, Supplier<Secret> chance, InstantSource clock) {
        this.address = address;
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

    /** The cookie of a new stay. */
    synchronized Secret admit() {
        Instant now = clock.instant();
        stays.removeIf(stay -> !now.isBefore(stay.end()));
        if (stays.size() == MOST_STAYS) {
            stays.removeFirst();
        }
        Stay stay = new Stay(chance.get(), now.plus(STAY));
        stays.add(stay);
        return stay.cookie();
    }

    synchronized Optional<Stay> of(Optional<String> cookie) {
        Instant now = clock.instant();
        return cookie.map(Secret::new)
                .flatMap(shown -> stays.stream()
                        .filter(stay -> stay.cookie().equals(shown) && now.isBefore(stay.end()))
                        .findFirst());
    }
}
