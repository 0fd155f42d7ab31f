package dev.bellhop.github;

import dev.bellhop.engine.Fault;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.json.Json;
import dev.bellhop.run.Repo;
import dev.bellhop.text.Bytes;
import dev.bellhop.wire.Refusals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import org.kohsuke.github.GHEventPayload;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubAbuseLimitHandler;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.GitHubRateLimitHandler;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * Lets github-api write through our client. The library repeats any method on some exceptions and waits on some answers;
 * it sees neither, because what is not a yes leaves here as our own fault.
 */
final class Bridge implements GitHubConnector {
    private final Client client;
    private final Credential credential;

    private Bridge(Client client, Credential credential) {
        this.client = client;
        this.credential = credential;
    }

    interface Act<T> {
        T on(GitHub github) throws IOException;
    }

    /** An act is one request that writes: an answer that the library cannot read leaves it in doubt. */
    static <T> T act(Client client, Credential credential, Act<T> act) {
        try {
            return act.on(new GitHubBuilder()
                    .withEndpoint(client.at().toString().replaceAll("/$", ""))
                    .withConnector(new Bridge(client, credential))
                    .withRateLimitHandler(GitHubRateLimitHandler.FAIL)
                    .withAbuseLimitHandler(GitHubAbuseLimitHandler.FAIL)
                    .build());
        } catch (IOException e) {
            throw Fault.unsure("GitHub answered with a body of another shape");
        }
    }

    /** The library binds what stands in a payload without asking GitHub for it. */
    static <T extends GHEventPayload> T bind(GitHub github, Class<T> type, Json payload) throws IOException {
        return github.parseEventPayload(new StringReader(payload.toString()), type);
    }

    static Json named(Repo repo) {
        return Json.object()
                .with("id", repo.id())
                .with("name", repo.name())
                .with("full_name", repo.fullName())
                .with("owner", Json.object().with("login", repo.owner()));
    }

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        Call call = Call.of(request.method(), URI.create(request.url().toString()));
        try (InputStream body = request.body()) {
            if (body != null) {
                call = call.body("application/json", Bytes.of(body.readAllBytes()));
            }
        }
        Answer answer = Refusals.yes(client.send(credential, call));
        if (answer.body().length() > 0) {
            answer.read(Bridge::object);
        }
        return new Response(request, answer);
    }

    /** The library makes nothing of anything else, without a word. */
    private static Json object(Json body) {
        if (!body.isObject()) {
            throw body.misfit("an object");
        }
        return body;
    }

    private static final class Response extends GitHubConnectorResponse {
        private static final byte[] EMPTY = Json.object().bytes();

        private final byte[] body;

        Response(GitHubConnectorRequest request, Answer answer) {
            super(request, answer.status(), answer.headers());
            // A yes without words is a yes; the library wants an object.
            body = answer.body().length() > 0 ? answer.body().array() : EMPTY;
        }

        @Override
        public InputStream bodyStream() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }
}
