package dev.bellhop.platform;

import dev.bellhop.demo.Fault;
import dev.bellhop.demo.Request;
import dev.bellhop.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Who may listen to a session, and from where on. */
final class Streams {
    private static final Route PATH = Route.get("/sessions/{session}/events/stream", call -> Json.object());

    private final Ground ground;
    private final Front front;
    private final Weather weather;
    StreamFault fault = new StreamFault.None();

    Streams(Ground ground, Front front, Weather weather) {
        this.ground = ground;
        this.front = front;
        this.weather = weather;
    }

    Feed open(Request request, Instant now, Function<Tail, Feed.Open> opened) {
        Optional<Fault> struck = weather.struck(request);
        if (struck.isPresent()) {
            return new Feed.Refused(weather.faulty(request, struck.get(), now));
        }
        try {
            return opened.apply(tail(request, now));
        } catch (Rejection no) {
            return new Feed.Refused(front.refused(no, now));
        }
    }

    private Tail tail(Request request, Instant now) {
        Map<String, String> words = PATH.match(request.method(), front.admit(request, now))
                .orElseThrow(() -> Rejection.notFound("Not Found"));
        Call call = new Call(request, words, now, Duration.ZERO);
        call.query().only("event_deltas[]");
        Session session = ground.session(call.word("session"));
        return new Tail(ground, session, fault, new Tail.Start(from(request, session), now));
    }

    /** What happens from now on; in Qoder what came after the event that is named. An unknown one is a guess: all. */
    private int from(Request request, Session session) {
        List<Json> frames = session.log.frames();
        Optional<String> last = request.header("Last-Event-ID").filter(id -> ground.kind == Platform.Kind.QODER);
        if (last.isEmpty()) {
            return frames.size();
        }
        for (int i = 0; i < frames.size(); i++) {
            if (frames.get(i).at("id").text().equals(last.get())) {
                return i + 1;
            }
        }
        return 0;
    }
}
