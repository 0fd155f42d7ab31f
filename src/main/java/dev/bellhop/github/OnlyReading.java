package dev.bellhop.github;

import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Transport;

/** Lets nothing through that could change anything: only questions, and the tokens that asking them takes. */
public final class OnlyReading implements Transport {
    private final Transport transport;

    public OnlyReading(Transport transport) {
        this.transport = transport;
    }

    @Override
    public Answer exchange(Call call) {
        if (!call.method().equals("GET") && !mints(call)) {
            throw new IllegalStateException(call + " could change something, and only reading was meant");
        }
        return transport.exchange(call);
    }

    private static boolean mints(Call call) {
        return call.method().equals("POST") && call.uri().getPath().matches(".*/app/installations/\\d+/access_tokens");
    }
}
