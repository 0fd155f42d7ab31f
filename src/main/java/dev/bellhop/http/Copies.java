package dev.bellhop.http;

import dev.bellhop.text.Sha256;
import java.net.URI;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the last answers to what is asked again and again. The host is always asked; that nothing has changed is answered
 * without a body and costs nothing of a limit.
 */
public final class Copies implements Transport {
    private static final long MOST_BYTES = 16_000_000;
    private static final int LONGEST = 1_000_000;

    private final Transport transport;
    private final Map<Name, Answer> copies = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** What one is shown is not for another. */
    private record Name(URI uri, String asker) {
        static Name of(Call call) {
            return new Name(call.uri(), Sha256.hex(call.headers().getOrDefault("Authorization", ""), 32));
        }
    }

    public Copies(Transport transport) {
        this.transport = transport;
    }

    @Override
    public Answer exchange(Call call) {
        if (!call.method().equals("GET")) {
            return transport.exchange(call);
        }
        Optional<Answer> copy = copy(Name.of(call));
        Answer answer = transport.exchange(copy.flatMap(known -> known.header("etag"))
                .map(etag -> call.header("If-None-Match", etag))
                .orElse(call));
        if (copy.isPresent() && answer.status() == 304) {
            return renewed(copy.get(), answer);
        }
        keep(Name.of(call), answer);
        return answer;
    }

    /** Of what flows by nothing is kept. */
    @Override
    public Answer lines(Call call, LineReader reader) {
        return transport.lines(call, reader);
    }

    /** What was said then, said now: the date and the way to the next page are today's. */
    private static Answer renewed(Answer copy, Answer unchanged) {
        Map<String, List<String>> headers = new HashMap<>(copy.headers());
        unchanged.headers().forEach((name, values) -> {
            if (!name.startsWith("content-")) {
                headers.put(name, values);
            }
        });
        return new Answer(unchanged.call(), copy.status(), headers, copy.body());
    }

    private synchronized Optional<Answer> copy(Name name) {
        return Optional.ofNullable(copies.get(name));
    }

    private synchronized void keep(Name name, Answer answer) {
        drop(copies.remove(name));
        if (answer.status() != 200
                || answer.header("etag").isEmpty()
                || answer.body().length() > LONGEST) {
            return;
        }
        copies.put(name, answer);
        bytes += answer.body().length();
        for (Iterator<Answer> oldest = copies.values().iterator(); bytes > MOST_BYTES; ) {
            drop(oldest.next());
            oldest.remove();
        }
    }

    private void drop(@Nullable Answer answer) {
        bytes -= answer == null ? 0 : answer.body().length();
    }
}
