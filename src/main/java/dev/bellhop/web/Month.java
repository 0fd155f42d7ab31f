package dev.bellhop.web;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A month by UTC, as it is written in addresses. */
record Month(YearMonth month) {
    private static final Pattern FORM = Pattern.compile("20\\d{2}-(0[1-9]|1[0-2])");
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    static Month of(Instant now) {
        return new Month(YearMonth.from(now.atZone(ZoneOffset.UTC)));
    }

    static Optional<Month> read(String written) {
        return FORM.matcher(written).matches() ? Optional.of(new Month(YearMonth.parse(written))) : Optional.empty();
    }

    Instant begin() {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The first moment that is not in it. */
    Instant end() {
        return after().begin();
    }

    Month before() {
        return new Month(month.minusMonths(1));
    }

    Month after() {
        return new Month(month.plusMonths(1));
    }

    String words() {
        return WORDS.format(month);
    }

    @Override
    public String toString() {
        return month.toString();
    }
}
