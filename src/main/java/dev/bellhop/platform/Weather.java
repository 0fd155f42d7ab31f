package dev.bellhop.platform;

import dev.bellhop.demo.Fault;
import dev.bellhop.demo.Match;
import dev.bellhop.demo.Request;
import dev.bellhop.demo.Response;
import dev.bellhop.demo.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can come between a request and its answer: the faults of the simulated GitHub, in this vendor's words. */
final class Weather {
    private final Front front;
    private final List<Planned> planned = new ArrayList<>();

    Weather(Front front) {
        this.front = front;
    }

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

    void plan(Match match, Fault fault) {
        planned.add(new Planned(match, fault));
    }

    void clear() {
        planned.clear();
    }

    Response answer(Request request, Instant now) {
        return struck(request)
                .map(fault -> faulty(request, fault, now))
                .orElseGet(() -> front.answer(request, Duration.ZERO, now));
    }

    /** Every plan counts the request; the earliest one that strikes has it. */
    Optional<Fault> struck(Request request) {
        List<Planned> striking =
                planned.stream().filter(one -> one.strikes(request)).toList();
        return striking.stream().map(one -> one.fault).findFirst();
    }

    Response faulty(Request request, Fault fault, Instant now) {
        return switch (fault) {
            case Fault.NotDone lost -> spoilt(lost.trouble(), Response.text(200, "application/json", "{}"), now);
            case Fault.DoneButLost lost -> spoilt(lost.trouble(), front.answer(request, Duration.ZERO, now), now);
            case Fault.Lagging lagging -> front.answer(request, lagging.lag(), now);
        };
    }

    private Response spoilt(Trouble trouble, Response answer, Instant now) {
        return switch (trouble) {
            case Trouble.Says says -> front.refused(Rejection.of(says.status(), says.message()), now);
            case Trouble.Breaks breaks -> answer.in(breaks.manner());
            case Trouble.LoginPage page -> page.in(answer, now);
            case Trouble.TooMuch much -> front.refused(Rejection.tooMany(much.retryAfter()), now);
            case Trouble.UsedUp used -> front.refused(Rejection.tooMany(Optional.empty()), now);
        };
    }
}
