package dev.bellhop.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** What can come between a request and its answer. */
final class Weather {
    private final Ground ground;
    private final Front front;
    private final Limits limits;
    private final CommentChanges comments;
    private final Forecast forecast = new Forecast();

    Weather(Ground ground, Front front, Limits limits, CommentChanges comments) {
        this.ground = ground;
        this.front = front;
        this.limits = limits;
        this.comments = comments;
    }

    void plan(Match match, Fault fault) {
        forecast.plan(match, fault);
    }

    void clear() {
        forecast.clear();
    }

    Response answer(Request request, String caller, Instant now) {
        return forecast.struck(request)
                .map(fault -> faulty(request, fault, caller, now))
                .orElseGet(() -> front.answer(request, now))
                .with(Map.of(
                        "Date",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)),
                        "x-github-request-id",
                        ground.store.hex(16)));
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
