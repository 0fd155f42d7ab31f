package dev.bellhop.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to go wrong, and with which requests. */
public final class Forecast {
    private final List<Planned> planned = new ArrayList<>();

    private static final class Planned {
        final Match match;
        final Fault fault;
        int seen;

        Planned(Match match, Fault fault) {
            this.match = match;
            this.fault = fault;
        }

        boolean strikes(Request request) {
            if (!match.fits(request)) {
                return false;
            }
            seen++;
            return seen > match.skipped() && seen - match.skipped() <= match.times();
        }
    }

    public void plan(Match match, Fault fault) {
        planned.add(new Planned(match, fault));
    }

    public void clear() {
        planned.clear();
    }

    /** Every plan counts the request; the earliest one that strikes has it. */
    public Optional<Fault> struck(Request request) {
        List<Planned> striking =
                planned.stream().filter(one -> one.strikes(request)).toList();
        return striking.stream().map(one -> one.fault).findFirst();
    }
}
