package dev.bellhop;

import dev.bellhop.demo.Request;
import dev.bellhop.demo.Response;
import dev.bellhop.demo.World;
import dev.bellhop.engine.Fault;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.LineReader;
import dev.bellhop.http.Transport;
import dev.bellhop.text.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The world without a network: what the wire would make of its answers is said here, in the same faults. */
public record InProcess(BiFunction<Request, Instant, Response> world, InstantSource clock) implements Transport {
    public InProcess(World world, InstantSource clock) {
        this(world::answer, clock);
    }

    @Override
    public Answer exchange(Call call) {
        return answer(call, world.apply(request(call), clock.instant()));
    }

    static Answer answer(Call call, Response response) {
        return switch (response.manner()) {
            case WHOLE -> new Answer(call, response.status(), headers(response), Bytes.utf8(response.body()));
            case RESET, DROPPED, TRUNCATED, TRICKLED, HUNG, ENDLESS ->
                throw call.method().equals("GET") ? Fault.notDone("it broke") : Fault.unsure("it broke");
        };
    }

    @Override
    public Answer lines(Call call, LineReader reader) {
        return exchange(call);
    }

    static Request request(Call call) {
        Map<String, List<String>> headers = new HashMap<>();
        call.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        return new Request(
                call.method(),
                call.uri().getRawPath(),
                Optional.ofNullable(call.uri().getRawQuery()).orElse(""),
                headers,
                call.body()
                        .map(body -> new String(body.array(), StandardCharsets.UTF_8))
                        .orElse(""));
    }

    private static Map<String, List<String>> headers(Response response) {
        Map<String, List<String>> headers = new HashMap<>();
        response.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        return headers;
    }
}
