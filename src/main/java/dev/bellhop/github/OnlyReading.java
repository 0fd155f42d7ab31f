package dev.bellhop.github;

import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.LineReader;
import dev.bellhop.http.Transport;
import dev.bellhop.json.Json;
import java.util.List;

/** Lets nothing through that could change anything: only questions, and the tokens that asking them takes. */
public final class OnlyReading implements Transport {
    private final Transport transport;

    public OnlyReading(Transport transport) {
        this.transport = transport;
    }

    @Override
    public Answer exchange(Call call) {
        if (!call.method().equals("GET") && !mints(call) && !asks(call)) {
            throw new IllegalStateException(call + " could change something, and only reading was meant");
        }
        return transport.exchange(call);
    }

    @Override
    public Answer lines(Call call, LineReader reader) {
        if (!call.method().equals("GET")) {
            throw new IllegalStateException(call + " could change something, and only reading was meant");
        }
        return transport.lines(call, reader);
    }

    /** One question to GraphQL, and no change beside it. */
    private static boolean asks(Call call) {
        return call.method().equals("POST")
                && call.uri().getPath().endsWith("/graphql")
                && call.body()
                        .map(body -> Json.parse(body.array()))
                        .filter(body -> body.fields().equals(List.of("query", "variables")))
                        .map(body -> body.at("query").text())
                        .filter(document -> document.startsWith("query ") && !document.contains("mutation"))
                        .isPresent();
    }

    private static boolean mints(Call call) {
        return call.method().equals("POST") && call.uri().getPath().matches(".*/app/installations/\\d+/access_tokens");
    }
}
