package dev.bellhop.demo;

import java.time.Instant;
import java.util.Set;

/** Who is it that asks? */
final class Gate {
    private static final Set<String> VERSIONS = Set.of("2022-11-28", "2026-03-10");

    private final Store store;

    Gate(Store store) {
        this.store = store;
    }

    /** What everybody must say, whoever it is. */
    static void greet(Request request) {
        if (request.header("User-Agent").filter(agent -> !agent.isBlank()).isEmpty()) {
            throw Refusal.of(
                    403,
                    "Request forbidden by administrative rules. Please make sure your request has a User-Agent header");
        }
        request.header("X-GitHub-Api-Version")
                .filter(version -> !VERSIONS.contains(version))
                .ifPresent(version -> {
                    throw Refusal.of(400, "The API version is not supported.");
                });
    }

    Caller admit(Request request, Instant now) {
        greet(request);
        String token = token(request);
        if (token.startsWith("ey") && token.split("\\.", -1).length == 3) {
            return new Caller.Registered(Jwt.check(token, store.apps, now));
        }
        return holder(token, now);
    }

    static String token(Request request) {
        String written = request.header("Authorization").orElseThrow(() -> Refusal.of(401, "Requires authentication"));
        String[] parts = written.split(" ", -1);
        if (parts.length != 2 || !(parts[0].equalsIgnoreCase("Bearer") || parts[0].equalsIgnoreCase("token"))) {
            throw Refusal.badCredentials();
        }
        return parts[1];
    }

    Caller holder(String token, Instant now) {
        Caller caller = store.tokens.get(token);
        return switch (caller) {
            case null -> throw Refusal.badCredentials();
            case Caller.Registered registered -> throw Refusal.badCredentials();
            case Caller.Installed installed -> admit(installed, now);
            case Caller.Someone someone -> {
                if (!now.isBefore(someone.ends())) {
                    throw Refusal.badCredentials();
                }
                yield someone;
            }
        };
    }

    private static Caller admit(Caller.Installed installed, Instant now) {
        if (!now.isBefore(installed.ends()) || installed.installation().gone) {
            throw Refusal.badCredentials();
        }
        if (installed.installation().suspended.isPresent()) {
            throw Refusal.of(403, "This installation has been suspended");
        }
        return installed;
    }
}
