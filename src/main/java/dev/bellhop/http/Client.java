package dev.bellhop.http;

import dev.bellhop.engine.Fault;
import dev.bellhop.run.Problem;
import dev.bellhop.text.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Talks to one host and to no other. A yes or a no is an {@link Answer}; everything that is neither is a
 * {@link Fault}, so that whoever calls knows whether it may have been done.
 */
public final class Client {
    private static final int MOST_PAGES = 50;
    private static final Pattern NEXT = Pattern.compile("<([^<>]+)>\\s*;[^,<]*\\brel=\"next\"");

    private final Transport transport;
    private final Base base;
    private final Map<String, String> headers;
    private final HostClock clock;
    private final Hush hush;

    /** The headers go with every call that does not have its own. */
    public Client(Transport transport, Base base, Map<String, String> headers, HostClock clock) {
        this.transport = transport;
        this.base = base;
        this.headers = Map.copyOf(headers);
        this.clock = clock;
        this.hush = new Hush(clock);
    }

    private Client(Client neighbour, Base base) {
        this.transport = neighbour.transport;
        this.base = base;
        this.headers = neighbour.headers;
        this.clock = neighbour.clock;
        this.hush = neighbour.hush;
    }

    /** To another address of the same house: whoever is to wait at one is to wait at both. */
    public Client beside(Base other) {
        return new Client(this, other);
    }

    public URI at(Object... segments) {
        return base.at(segments);
    }

    public HostClock clock() {
        return clock;
    }

    /** A redirect is followed once and to the same host; any other is the answer. */
    public Answer send(Call call) {
        Answer answer = exchange(call);
        return answer.moved()
                ? answer.header("location")
                        .flatMap(location -> resolve(call.uri(), location))
                        .filter(base::holds)
                        .map(target -> exchange(call.to(target)))
                        .orElse(answer)
                : answer;
    }

    /** A 401 is not taken for an answer before a new token was tried, once. */
    public Answer send(Credential credential, Call call) {
        Secret token = credential.token().get();
        Answer answer = send(credential.owner(), token, call);
        if (answer.status() != 401) {
            return answer;
        }
        credential.refused().accept(token);
        return send(credential.owner(), credential.token().get(), call);
    }

    /** With a token that has no other behind it. Nothing is asked while its owner is to wait. */
    public Answer send(String owner, Secret token, Call call) {
        return hush.keep(owner, call, () -> send(call.bearer(token)));
    }

    /**
     * A stream of events, line by line while it comes, without an answer to give until it ended. The call's deadline is for
     * each line.
     */
    public Answer lines(String owner, Secret token, Call call, LineReader reader) {
        return hush.keep(owner, call, () -> {
            Answer answer = judge(transport.lines(dressed(call.bearer(token)), reader));
            if (answer.ok() && !answer.streamed()) {
                throw call.broken("answered " + answer.status() + " with something else than events");
            }
            return answer;
        });
    }

    /** All pages, or the first answer that is a no. Never a part: what is not found in a part may be in the rest. */
    public List<Answer> pages(Credential credential, Call first) {
        List<Answer> pages = new ArrayList<>();
        Set<URI> seen = new HashSet<>();
        Optional<URI> next = Optional.of(first.uri());
        while (next.isPresent()) {
            if (!seen.add(next.get()) || seen.size() > MOST_PAGES) {
                throw refused(first, "has no end after " + pages.size() + " pages");
            }
            Answer page = send(credential, first.to(next.get()));
            if (!page.ok()) {
                return List.of(page);
            }
            pages.add(page);
            next = following(page);
        }
        return List.copyOf(pages);
    }

    /** Where the page after this one is. */
    public Optional<URI> following(Answer page) {
        return page.header("link").flatMap(link -> next(page.call().uri(), link));
    }

    private Answer exchange(Call call) {
        Answer answer = transport.exchange(dressed(call));
        clock.learn(answer);
        return judge(answer);
    }

    private Call dressed(Call call) {
        if (!base.holds(call.uri())) {
            throw refused(call, "leads to another host than " + base.uri().getHost());
        }
        Call dressed = call;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (!dressed.headers().containsKey(header.getKey())) {
                dressed = dressed.header(header.getKey(), header.getValue());
            }
        }
        return dressed;
    }

    private Answer judge(Answer answer) {
        if (answer.status() >= 500 && !answer.declined()) {
            throw answer.call().broken("answered " + answer.status());
        }
        Optional<Instant> until = Limits.until(answer, clock.instant());
        if (until.isPresent()) {
            throw Fault.wait(clock.ours(until.get()), answer.call() + ": over a limit");
        }
        // A login page or a proxy's own words, where the host itself would have sent JSON.
        if (answer.ok()
                && answer.body().length() > 0
                && !answer.json()
                && !answer.call().takesAnything()) {
            throw answer.call().broken("answered " + answer.status() + " with something else than JSON");
        }
        return answer;
    }

    private static Optional<URI> next(URI page, String link) {
        Matcher next = NEXT.matcher(link);
        return next.find() ? resolve(page, next.group(1)) : Optional.empty();
    }

    private static Optional<URI> resolve(URI from, String target) {
        try {
            return Optional.of(from.resolve(target));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Fault refused(Call call, String what) {
        return Fault.refused(new Problem(Problem.Code.REFUSED, call + " " + what));
    }
}
