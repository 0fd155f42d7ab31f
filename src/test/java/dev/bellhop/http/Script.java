package dev.bellhop.http;

import dev.bellhop.text.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** A host in the same process that answers by heart. What it was not told to expect is an error of the test. */
public final class Script implements Transport {
    private final Map<String, Queue<Function<Call, Answer>>> answers = new HashMap<>();
    public final List<Call> calls = new ArrayList<>();

    /** The last answer to a line is given for ever. */
    public Script on(String line, int status, String body, String... headers) {
        return on(line, call -> answer(call, status, body, headers));
    }

    public Script on(String line, Function<Call, Answer> answer) {
        answers.computeIfAbsent(line, _ -> new ArrayDeque<>()).add(answer);
        return this;
    }

    public List<String> lines() {
        return calls.stream().map(Script::line).toList();
    }

    public static Answer answer(Call call, int status, String body, String... headers) {
        Map<String, List<String>> all = new HashMap<>();
        all.put("content-type", List.of("application/json"));
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], List.of(headers[i + 1]));
        }
        return new Answer(call, status, all, Bytes.utf8(body));
    }

    @Override
    public Answer exchange(Call call) {
        calls.add(call);
        Queue<Function<Call, Answer>> queue = answers.get(line(call));
        if (queue == null) {
            throw new AssertionError("nobody expected " + line(call));
        }
        Function<Call, Answer> next = queue.size() > 1 ? queue.remove() : queue.element();
        return next.apply(call);
    }

    /** The answer's body is the stream, when it says that it is one. */
    @Override
    public Answer lines(Call call, LineReader reader) {
        Answer answer = exchange(call);
        if (!answer.streamed()) {
            return answer;
        }
        AtomicBoolean hung = new AtomicBoolean();
        reader.begins(() -> hung.set(true));
        new String(answer.body().array(), StandardCharsets.UTF_8)
                .lines()
                .takeWhile(_ -> !hung.get())
                .forEach(reader::line);
        return new Answer(call, answer.status(), answer.headers(), Bytes.utf8(""));
    }

    private static String line(Call call) {
        String query = call.uri().getRawQuery();
        return call.method() + " " + call.uri().getRawPath() + (query == null ? "" : "?" + query);
    }
}
