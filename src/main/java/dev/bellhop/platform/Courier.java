package dev.bellhop.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Brings notices to their address, once: whoever does not answer has to look by himself. */
final class Courier implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI address;
    private final String secret;

    Courier(URI address, String secret) {
        this.address = address;
        this.secret = secret;
    }

    void bring(List<Notice> notices, Instant now) throws InterruptedException {
        for (Notice notice : notices) {
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .POST(HttpRequest.BodyPublishers.ofString(notice.body()));
            notice.headers(secret, now).forEach(request::header);
            try {
                client.send(request.build(), BodyHandlers.discarding());
            } catch (IOException e) {
                // It is lost.
            }
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
