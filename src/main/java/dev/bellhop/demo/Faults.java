package dev.bellhop.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What will go wrong. */
final class Faults {
    private final List<Planned> planned = new ArrayList<>();

    private static final class Planned {
        final Match match;
        final Fault fault;
        int seen;

        Planned(Match match, Fault fault) {
            this.match = match;
            this.fault = fault;
        }

        boolean isDue() {
            seen++;
            return seen > match.skipped() && seen - match.skipped() <= match.times();
        }
    }

    void plan(Match match, Fault fault) {
        planned.add(new Planned(match, fault));
    }

    void clear() {
        planned.clear();
    }

    /** Every plan counts the request, the earliest one that is due has it. */
    Optional<Fault> next(Request request) {
        return planned.stream().filter(one -> one.match.fits(request)).filter(Planned::isDue).toList().stream()
                .map(one -> one.fault)
                .findFirst();
    }
}
