package dev.bellhop.demo;

import dev.bellhop.json.JsonMisfit;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** From a request to its answer when nothing goes wrong: who asks, may he, where does the path lead. */
final class Front {
    private final Ground ground;
    private final Gate gate;
    private final Limits limits;
    private final List<Route> routes;
    private final Consent consent;
    private final Exchange exchange;
    private final Clients clients;
    private final Manifests manifests;

    Front(Ground ground, Limits limits, List<List<Route>> routes) {
        this.ground = ground;
        this.gate = new Gate(ground.store);
        this.limits = limits;
        this.consent = new Consent(ground);
        this.exchange = new Exchange(ground);
        this.clients = new Clients(ground);
        this.manifests = new Manifests(ground);
        this.routes = Stream.concat(routes.stream().flatMap(List::stream), limits.routes().stream())
                .toList();
    }

    Response answer(Request request, Instant now) {
        try {
            Optional<Response> connecting = connecting(request, now);
            if (connecting.isPresent()) {
                return connecting.get();
            }
            Caller caller = gate.admit(request, now);
            boolean free = request.path().equals("/rate_limit");
            if (!free) {
                limits.check(caller.name(), request, now);
            }
            Response response = fresh(request, routed(request, caller, now));
            Response scoped = scoped(request, response);
            return free ? scoped : limits.count(caller.name(), request, scoped, now);
        } catch (Refusal refusal) {
            return refusal.response();
        }
    }

    /** Every answer to a classic token says what that was made for. */
    private Response scoped(Request request, Response response) {
        return Optional.ofNullable(ground.store.scopes.get(Gate.token(request)))
                .map(scopes -> response.with("X-OAuth-Scopes", String.join(", ", scopes)))
                .orElse(response);
    }

    /** What is asked without a token, because it is asked for one. */
    private Optional<Response> connecting(Request request, Instant now) {
        if (Clients.isMeant(request)) {
            Gate.greet(request);
            return Optional.of(clients.answer(request, now));
        }
        if (Manifests.isMeant(request)) {
            return Optional.of(manifests.answer(request, now));
        }
        return switch (request.method() + " " + request.path()) {
            case "GET " + Consent.PATH -> Optional.of(consent.visited(request, now));
            case "POST " + Exchange.PATH -> Optional.of(exchange.answer(request, now));
            default -> Optional.empty();
        };
    }

    /** Empty for somebody that the gate does not admit. */
    String name(Request request, Instant now) {
        try {
            return gate.admit(request, now).name();
        } catch (Refusal refusal) {
            return "";
        }
    }

    private Response routed(Request request, Caller caller, Instant now) {
        String path = byName(request.path());
        for (Route route : routes) {
            Optional<Map<String, String>> words = route.match(request.method(), path);
            if (words.isPresent()) {
                return tried(route, new Call(request, words.get(), caller, now, ground));
            }
        }
        throw Refusal.notFound();
    }

    /** A refusal after the gate counts like any answer. */
    private static Response tried(Route route, Call call) {
        try {
            return route.act().apply(call);
        } catch (Refusal refusal) {
            return refusal.response();
        } catch (JsonMisfit misfit) {
            return Refusal.invalid(String.valueOf(misfit.getMessage())).response();
        }
    }

    /** A repository may be asked for by its id, which it keeps when it is renamed. */
    private String byName(String path) {
        String[] parts = path.split("/", 4);
        if (parts.length < 3 || !parts[1].equals("repositories") || !parts[2].matches("\\d{1,18}")) {
            return path;
        }
        Repository repository = ground.store.repositories.get(Long.parseLong(parts[2]));
        if (repository == null || repository.deleted) {
            throw Refusal.notFound();
        }
        return "/repos/" + repository.fullName() + (parts.length > 3 ? "/" + parts[3] : "");
    }

    private static Response fresh(Request request, Response response) {
        if (!request.method().equals("GET") || response.status() != 200) {
            return response;
        }
        CRC32 sum = new CRC32();
        sum.update((request.header("Authorization").orElse("") + response.body()).getBytes(StandardCharsets.UTF_8));
        String tag = "W/\"%08x\"".formatted(sum.getValue());
        boolean known = request.header("If-None-Match").filter(tag::equals).isPresent();
        return (known ? Response.empty(304) : response).with("ETag", tag);
    }
}
