package dev.bellhop.platform;

import dev.bellhop.demo.Fault;
import dev.bellhop.demo.Forecast;
import dev.bellhop.demo.Match;
import dev.bellhop.demo.Request;
import dev.bellhop.demo.Response;
import dev.bellhop.demo.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What can come between a request and its answer: the faults of the simulated GitHub, in this vendor's words. */
final class Weather {
    private final Front front;
    private final Forecast forecast = new Forecast();

    Weather(Front front) {
        this.front = front;
    }

    void plan(Match match, Fault fault) {
        forecast.plan(match, fault);
    }

    void clear() {
        forecast.clear();
    }

    Response answer(Request request, Instant now) {
        return forecast.struck(request)
                .map(fault -> faulty(request, fault, now))
                .orElseGet(() -> front.answer(request, Duration.ZERO, now));
    }

    Optional<Fault> struck(Request request) {
        return forecast.struck(request);
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
