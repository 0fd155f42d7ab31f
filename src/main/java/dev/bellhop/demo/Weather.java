package dev.bellhop.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can come between a request and its answer. */
final class Weather {
    private final Ground ground;
    private final Front front;
    private final Limits limits;
    private final CommentChanges comments;
    private final List<Planned> planned = new ArrayList<>();

    Weather(Ground ground, Front front, Limits limits, CommentChanges comments) {
        this.ground = ground;
        this.front = front;
        this.limits = limits;
        this.comments = comments;
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

    Response answer(Request request, String caller, Instant now) {
        return struck(request)
                .map(fault -> faulty(request, fault, caller, now))
                .orElseGet(() -> front.answer(request, now))
                .with(Map.of(
                        "Date",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)),
                        "x-github-request-id",
                        ground.store.hex(16)));
    }

    /** Every plan counts the request; the earliest one that strikes has it. */
    private Optional<Fault> struck(Request request) {
        List<Planned> striking =
                planned.stream().filter(one -> one.strikes(request)).toList();
        return striking.stream().map(one -> one.fault).findFirst();
    }

    private Response faulty(Request request, Fault fault, String caller, Instant now) {
        return switch (fault) {
            case Fault.NotDone lost -> spoilt(lost.trouble(), Response.empty(200), caller, now);
            case Fault.DoneButLost lost -> spoilt(lost.trouble(), front.answer(request, now), caller, now);
            case Fault.Lagging lagging -> lagging(request, lagging.lag(), now);
        };
    }

    private Response spoilt(Trouble trouble, Response answer, String caller, Instant now) {
        if (trouble.window().isPositive()) {
            limits.silence(caller, now, trouble.window());
        }
        return trouble.in(answer, now);
    }

    private Response lagging(Request request, Duration lag, Instant now) {
        comments.lag = lag;
        try {
            return front.answer(request, now);
        } finally {
            comments.lag = Duration.ZERO;
        }
    }
}
