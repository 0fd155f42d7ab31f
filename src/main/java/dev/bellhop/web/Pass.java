package dev.bellhop.web;

import dev.bellhop.text.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser shows to say whose it is: a person's id, an end, and a code that only we can make. */
final class Pass {
    static final Duration LIFE = Duration.ofHours(12);
    private static final Pattern FORM = Pattern.compile("((\\d{1,18})\\.(\\d{1,12}))\\.([A-Za-z0-9_-]{43})");

    private final Signature signature;

    private Pass(Signature signature) {
        this.signature = signature;
    }

    static Pass ofPersons(Secret key) {
        return new Pass(new Signature(key, "bellhop pass 1"));
    }

    /** Good for no longer than the admin token that was shown for it. */
    static Pass ofOperator(Secret key, Secret token) {
        return new Pass(new Signature(key, "bellhop operator 1 " + token.reveal()));
    }

    Secret give(long person, Instant now) {
        String what = person + "." + now.plus(LIFE).getEpochSecond();
        return new Secret(what + "." + signature.of(what));
    }

    /** Nobody, where the pass is not ours or not good any more. */
    OptionalLong person(String shown, Instant now) {
        Matcher form = FORM.matcher(shown);
        boolean good = form.matches()
                && signature.fits(form.group(1), form.group(4))
                && now.getEpochSecond() < Long.parseLong(form.group(3));
        return good ? OptionalLong.of(Long.parseLong(form.group(2))) : OptionalLong.empty();
    }
}
