package dev.bellhop.http;

import dev.bellhop.engine.Fault;
import dev.bellhop.run.Problem;
import dev.bellhop.text.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLHandshakeException;

/**
 * The network. One call is one request: HTTP/1.1, where nothing is sent again by itself unless it only reads, and no
 * redirect is followed.
 */
public final class Wire implements Transport, AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 10_000_000;

    private final HttpClient client;
    private final int most;

    public Wire() {
        this(MOST_BYTES);
    }

    Wire(int most) {
        this.most = most;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
    }

    @Override
    public Answer exchange(Call call) {
        // The client's own timeout ends with the headers; ours covers the body, and cancelling closes the socket.
        CompletableFuture<HttpResponse<byte[]>> future = client.sendAsync(request(call, "gzip"), _ -> new Capped(most));
        try {
            HttpResponse<byte[]> response = future.get(call.deadline().toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(call, response.statusCode(), headers(response), Bytes.of(inflated(response)));
        } catch (TimeoutException e) {
            throw call.broken("no whole answer within " + call.deadline().toMillis() + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw call.broken("interrupted");
        } catch (ExecutionException | IOException e) {
            throw fault(call, e);
        } finally {
            future.cancel(true);
        }
    }

    @Override
    public Answer lines(Call call, LineReader reader) {
        Lines lines = new Lines();
        CompletableFuture<HttpResponse<Opened>> future =
                client.sendAsync(request(call, "identity"), head -> opening(head, lines));
        try {
            reader.begins(() -> {
                lines.hangUp();
                future.cancel(true);
            });
            HttpResponse<Opened> response = future.get(call.deadline().toMillis(), TimeUnit.MILLISECONDS);
            if (response.body() instanceof Opened.Whole(Bytes body)) {
                return new Answer(call, response.statusCode(), headers(response), body);
            }
            reader.opened();
            lines.read(reader, call.deadline());
            return new Answer(call, response.statusCode(), headers(response), Bytes.of(new byte[0]));
        } catch (TimeoutException e) {
            throw call.broken("no line within " + call.deadline().toMillis() + " ms");
        } catch (Capped.TooLong e) {
            throw call.broken("a line is longer than anybody needs");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw call.broken("interrupted");
        } catch (CancellationException | ExecutionException | IOException e) {
            throw lines.isHung() ? call.broken("hung up before it began") : fault(call, e);
        } finally {
            lines.hangUp();
            future.cancel(true);
        }
    }

    /** The body of an answer: a stream whose pieces go to the reader, or all of it. */
    private sealed interface Opened {
        record Flowing() implements Opened {}

        record Whole(Bytes body) implements Opened {}
    }

    private HttpResponse.BodySubscriber<Opened> opening(HttpResponse.ResponseInfo head, Lines lines) {
        boolean stream = head.statusCode() == 200
                && head.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
        return stream
                ? BodySubscribers.mapping(BodySubscribers.ofPublisher(), body -> {
                    body.subscribe(lines);
                    return new Opened.Flowing();
                })
                : BodySubscribers.mapping(new Capped(most), body -> new Opened.Whole(Bytes.of(body)));
    }

    private static HttpRequest request(Call call, String encoding) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri());
        call.headers().forEach(request::setHeader);
        request.setHeader("Accept-Encoding", encoding);
        return request.method(
                        call.method(),
                        call.body()
                                .map(body -> BodyPublishers.ofByteArray(body.array()))
                                .orElseGet(BodyPublishers::noBody))
                .build();
    }

    private static Map<String, List<String>> headers(HttpResponse<?> response) {
        Map<String, List<String>> headers = new HashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        headers.remove("content-encoding");
        return headers;
    }

    private byte[] inflated(HttpResponse<byte[]> response) throws IOException {
        boolean gzip = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        if (!gzip || response.body().length == 0) {
            return response.body();
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            byte[] body = in.readNBytes(most + 1);
            if (body.length > most) {
                throw new Capped.TooLong();
            }
            return body;
        }
    }

    private Fault fault(Call call, Exception thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Capped.TooLong && call.repeatable()) {
                return Fault.refused(
                        new Problem(Problem.Code.REFUSED, call + ": answered more than " + most + " bytes"));
            }
            if (neverSent(cause)) {
                return Fault.notDone(
                        call + ": no connection, " + cause.getClass().getSimpleName());
            }
        }
        return call.broken("the connection broke");
    }

    private static boolean neverSent(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException
                || cause instanceof SSLHandshakeException;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
