package dev.bellhop.session;

import dev.bellhop.engine.Fault;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.LineReader;
import dev.bellhop.json.Json;
import dev.bellhop.run.Problem;
import dev.bellhop.text.Secret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The line to a platform: its paths, its headers, its pages. One call is one request. */
record Line(Client client, Secret key, Dialect dialect) {
    private static final int MOST_PAGES = 200;

    Call get(Object... path) {
        return Call.get(client.at(whole(path)));
    }

    Call post(Json body, Object... path) {
        return Call.post(client.at(whole(path)), body);
    }

    Call act(String method, Object... path) {
        return Call.of(method, client.at(whole(path)));
    }

    /** A yes, or a Fault. */
    Answer yes(Call call) {
        return Refusal.yes(send(call));
    }

    Answer yes(Call call, Map<String, String> headers) {
        return Refusal.yes(client.send(dialect.name(), key, dressed(call, headers)));
    }

    Answer send(Call call) {
        return client.send(dialect.name(), key, dressed(call, dialect.headers()));
    }

    /** A thing done under the same key is done once, for as long as the platform remembers. */
    Answer once(Call call, String what) {
        return Refusal.yes(client.send(dialect.name(), key, dressed(keyed(call, what), dialect.headers())));
    }

    Answer lines(Call call, LineReader reader) {
        Call dressed = dressed(call, dialect.headers()).header("Accept", "text/event-stream");
        return Refusal.yes(client.lines(dialect.name(), key, dressed, reader));
    }

    List<Json> all(Call list, Optional<Cursor> since) {
        return all(list, since, dialect.headers());
    }

    /** All that can be called by an id. */
    List<Json> things(Call list) {
        return all(list, Optional.empty()).stream()
                .filter(thing -> !Lenient.text(thing, "id").isEmpty())
                .toList();
    }

    /** All of it: a page may be empty and another follow. */
    List<Json> all(Call list, Optional<Cursor> since, Map<String, String> headers) {
        Call paged = dialect.paged(list);
        Call first = since.map(cursor -> dialect.since(paged, cursor)).orElse(paged);
        List<Json> all = new ArrayList<>();
        Set<Call> asked = new HashSet<>();
        Optional<Call> next = Optional.of(first);
        while (next.isPresent()) {
            Call call = next.get();
            if (!asked.add(call) || asked.size() > MOST_PAGES) {
                throw Fault.refused(new Problem(Problem.Code.PLATFORM_REFUSED, list + " has no end"));
            }
            Json page = yes(call, headers).read(body -> body);
            all.addAll(Lenient.list(page, "data"));
            next = dialect.next(paged, first, page);
        }
        return List.copyOf(all);
    }

    /** A refusal may be remembered with its key: where the same may rightly be asked again, the moment is part of the key. */
    private Call dressed(Call call, Map<String, String> headers) {
        Call dressed = call;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            dressed = dressed.header(header.getKey(), header.getValue());
        }
        boolean keyed = dialect.onceOnly().map(call.headers()::containsKey).orElse(true);
        return keyed || call.method().equals("GET")
                ? dressed
                : keyed(dressed, "at " + client.clock().instant());
    }

    private Call keyed(Call call, String what) {
        String said = call.body()
                .map(body -> new String(body.array(), StandardCharsets.UTF_8))
                .orElse("");
        String whole = String.join("\n", call.toString(), what, said);
        return dialect.onceOnly()
                .map(header -> call.header(
                        header,
                        UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8))
                                .toString()))
                .orElse(call);
    }

    private Object[] whole(Object... path) {
        return Stream.concat(dialect.prefix().stream(), Stream.of(path)).toArray();
    }
}
