package dev.bellhop.platform;

import dev.bellhop.demo.Request;
import dev.bellhop.demo.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** From a request to its answer when nothing goes wrong. */
final class Front {
    private final Ground ground;
    private final Gate gate;
    private final Limits limits = new Limits();
    private final Repeats repeats = new Repeats();
    private final List<Route> routes;

    Front(Ground ground, Gate gate, List<List<Route>> routes) {
        this.ground = ground;
        this.gate = gate;
        this.routes = Stream.concat(
                        routes.stream().flatMap(List::stream),
                        // It is read elsewhere.
                        Stream.of(Route.get("/sessions/{session}/events/stream", call -> {
                            throw Rejection.invalid("Accept: text/event-stream is required");
                        })))
                .toList();
    }

    Response answer(Request request, Duration lag, Instant now) {
        String id = ground.dice.id(Id.REQUEST);
        try {
            String path = admit(request, now);
            return signed(remembered(request, now, () -> routed(request, path, lag, now)), id, now);
        } catch (Rejection no) {
            return signed(no.response(id), id, now);
        }
    }

    /** Any answer as the platform sends it. */
    Response refused(Rejection no, Instant now) {
        String id = ground.dice.id(Id.REQUEST);
        return signed(no.response(id), id, now);
    }

    /** The path below the base, of somebody who may ask now. */
    String admit(Request request, Instant now) {
        String path = gate.admit(request);
        Duration wait = ground.kind == Platform.Kind.QODER ? Duration.ZERO : limits.count(request, now);
        if (wait.isPositive()) {
            throw Rejection.tooMany(Optional.of(wait));
        }
        return path;
    }

    private Response remembered(Request request, Instant now, Repeats.Act act) {
        return switch (ground.kind) {
            case ANTHROPIC -> act.answer();
            case QODER -> repeats.answer(request, now, act);
        };
    }

    private Response routed(Request request, String path, Duration lag, Instant now) {
        for (Route route : routes) {
            Optional<Map<String, String>> words = route.match(request.method(), path);
            if (words.isPresent()) {
                return route.act().apply(new Call(request, words.get(), now, lag));
            }
        }
        throw Rejection.notFound("Not Found");
    }

    private Response signed(Response response, String id, Instant now) {
        String name = switch (ground.kind) {
            case ANTHROPIC -> "request-id";
            case QODER -> "x-request-id";
        };
        return response.with(name, id)
                .with("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
    }
}
