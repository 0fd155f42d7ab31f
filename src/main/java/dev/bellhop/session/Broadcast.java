package dev.bellhop.session;

import dev.bellhop.engine.Fault;
import dev.bellhop.http.LineReader;
import dev.bellhop.json.Json;
import dev.bellhop.json.JsonMisfit;
import java.util.Optional;

/** Makes events of what comes over a stream. What it is, its data says: the frame's own name may be missing. */
final class Broadcast implements LineReader {
    private final Frames frames = new Frames();
    private final Listener listener;

    Broadcast(Listener listener) {
        this.listener = listener;
    }

    @Override
    public void begins(Runnable hangUp) {
        listener.begins(hangUp);
    }

    @Override
    public void opened() {
        listener.opened();
    }

    @Override
    public void line(String line) {
        frames.line(line).ifPresent(frame -> {
            if (frame.event().equals("error")) {
                throw Fault.notDone("the stream ended in an error");
            }
            json(frame).flatMap(Broadcast::read).ifPresent(listener::heard);
        });
    }

    private static Optional<SessionEvent> read(Json data) {
        if (data.isObject() && Lenient.text(data, "type").equals("error")) {
            throw Fault.notDone("the stream ended in an error");
        }
        return Events.read(data);
    }

    private static Optional<Json> json(Frames.Frame frame) {
        try {
            return Optional.of(Json.parse(frame.data()));
        } catch (JsonMisfit misfit) {
            return Optional.empty();
        }
    }
}
