package dev.bellhop.platform;

import dev.bellhop.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The open end of one session's events. Nothing that it missed comes again, but in Qoder from the id that one names. */
final class Tail {
    static final Duration BEAT = Duration.ofSeconds(15);
    private static final String ERROR = """
            data: {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}""";

    private final Ground ground;
    private final Session session;
    private final StreamFault fault;
    private int at;
    private int told;
    private Instant beat;
    private boolean over;

    Tail(Ground ground, Session session, StreamFault fault, Start start) {
        this.ground = ground;
        this.session = session;
        this.fault = fault;
        this.at = start.at();
        this.beat = start.now();
    }

    /** From which event on, and since when. */
    record Start(int at, Instant now) {}

    StreamFault fault() {
        return fault;
    }

    boolean isOver() {
        return over;
    }

    List<String> until(Instant now) {
        List<String> lines = new ArrayList<>();
        List<Json> frames = session.log.frames();
        while (at < frames.size() && !over && !isSilent()) {
            tell(frames.get(at), lines::add);
            at++;
            told++;
            breakOff(lines::add);
        }
        while (!over && !isSilent() && !now.isBefore(beat.plus(BEAT))) {
            beat = beat.plus(BEAT);
            beat(lines::add);
        }
        return lines;
    }

    private boolean isSilent() {
        return fault instanceof StreamFault.HalfOpen half && told >= half.after();
    }

    private void tell(Json event, Consumer<String> lines) {
        frame(event, lines);
        if (fault instanceof StreamFault.Repeats) {
            frame(event, lines);
        }
        over |= event.at("type").text().equals("session.deleted");
    }

    private void frame(Json event, Consumer<String> lines) {
        if (ground.kind == Platform.Kind.QODER) {
            lines.accept("id: " + event.at("id").text());
        }
        lines.accept("event: " + event.at("type").text());
        lines.accept("data: " + event);
        lines.accept("");
    }

    private void breakOff(Consumer<String> lines) {
        if (fault instanceof StreamFault.Cut cut && told >= cut.after()) {
            over = true;
        }
        if (fault instanceof StreamFault.ErrorFrame error && told >= error.after()) {
            lines.accept("event: error");
            lines.accept(ERROR);
            lines.accept("");
            over = true;
        }
    }

    /** The form of Anthropic's is a guess. */
    private void beat(Consumer<String> lines) {
        switch (ground.kind) {
            case ANTHROPIC -> lines.accept(": keep-alive");
            case QODER -> {
                lines.accept("event: heartbeat");
                lines.accept("data: {}");
            }
        }
        lines.accept("");
    }
}
