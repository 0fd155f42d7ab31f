package dev.bellhop.web;

import dev.bellhop.text.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One browser's time in the setup, until its end; and the organisation that the App is to belong to, empty for a personal
 * account. The browser keeps it, so that it is worth as much after a restart and at another replica. Who goes to GitHub
 * takes the mark along, and has another after the way back.
 */
record Stay(String mark, Instant end, String organization) {
    static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern FORM =
            Pattern.compile("(([A-Za-z0-9_-]{1,64})\\.(\\d{1,12})\\.([A-Za-z0-9-]{0,39}))\\.([A-Za-z0-9_-]{43})");
    private static final Pattern STATE = Pattern.compile("(\\d{1,12})\\.([A-Za-z0-9_-]{43})");

    enum Back {
        GOOD,
        LATE,
        UNKNOWN
    }

    /** Nothing, where it is not ours or over. */
    static Optional<Stay> read(String shown, Signature signature, Instant now) {
        Matcher form = FORM.matcher(shown);
        if (!form.matches() || !signature.fits(form.group(1), form.group(5))) {
            return Optional.empty();
        }
        Instant end = Instant.ofEpochSecond(Long.parseLong(form.group(3)));
        return now.isBefore(end) ? Optional.of(new Stay(form.group(2), end, form.group(4))) : Optional.empty();
    }

    Secret signed(Signature signature) {
        String what = mark + "." + end.getEpochSecond() + "." + organization;
        return new Secret(what + "." + signature.of(what));
    }

    Stay of(String owner) {
        return new Stay(mark, end, owner);
    }

    Stay marked(Secret other) {
        return new Stay(other.reveal(), end, organization);
    }

    /** What GitHub has to bring back with this browser. */
    Secret state(Signature signature, Instant now) {
        long until = now.plus(PATIENCE).getEpochSecond();
        return new Secret(until + "." + signature.of(errand(until)));
    }

    Back back(String state, Signature signature, Instant now) {
        Matcher form = STATE.matcher(state);
        if (!form.matches() || !signature.fits(errand(Long.parseLong(form.group(1))), form.group(2))) {
            return Back.UNKNOWN;
        }
        return now.getEpochSecond() < Long.parseLong(form.group(1)) ? Back.GOOD : Back.LATE;
    }

    /** No stay reads like this, so that one can never be shown for the other. */
    private String errand(long until) {
        return "to GitHub " + mark + " " + until;
    }
}
