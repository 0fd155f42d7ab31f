package dev.bellhop.platform;

import dev.bellhop.demo.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who asks, and does he say what must be said? */
final class Gate {
    private static final Set<String> VERSIONS = Set.of("2023-06-01", "2026-10-21");
    private static final String AGENTS = "managed-agents-2026-04-01";
    private static final String FILES = "files-api-2025-04-14";
    private static final Set<String> BETAS = Set.of(AGENTS, FILES, "agent-memory-2026-07-22", "skills-2025-10-02");

    private final Platform.Kind kind;
    private final String key;

    Gate(Platform.Kind kind, String key) {
        this.kind = kind;
        this.key = key;
    }

    /** The path below the vendor's base. */
    String admit(Request request) {
        return switch (kind) {
            case ANTHROPIC -> anthropic(request);
            case QODER -> qoder(request);
        };
    }

    private String anthropic(Request request) {
        Optional<String> plain = request.header("x-api-key");
        Optional<String> bearer = bearer(request);
        if (plain.isEmpty() && bearer.isEmpty()) {
            throw Rejection.unauthenticated("x-api-key header is required");
        }
        if (plain.filter(one -> !one.equals(key)).isPresent()) {
            throw Rejection.unauthenticated("invalid x-api-key");
        }
        if (bearer.filter(one -> !one.equals(key)).isPresent()) {
            throw Rejection.unauthenticated("Invalid bearer token");
        }
        String version = request.header("anthropic-version")
                .orElseThrow(() -> Rejection.invalid("anthropic-version: header is required"));
        if (!VERSIONS.contains(version)) {
            throw Rejection.invalid("anthropic-version: \"" + version + "\" is not a valid version");
        }
        String path = below("/v1", request);
        beta(request, path);
        return path;
    }

    private static void beta(Request request, String path) {
        List<String> said = request.header("anthropic-beta").stream()
                .flatMap(all -> Arrays.stream(all.split(",", -1)))
                .map(String::strip)
                .toList();
        said.stream().filter(one -> !BETAS.contains(one)).findFirst().ifPresent(one -> {
            throw Rejection.invalid("Unexpected value(s) `" + one + "` for the `anthropic-beta` header");
        });
        boolean files = path.startsWith("/files");
        boolean scoped = request.query().contains("scope_id=");
        boolean enough = said.contains(files ? FILES : AGENTS) && (!scoped || said.contains(AGENTS));
        if (!enough) {
            throw Rejection.notFound("Not Found");
        }
    }

    private String qoder(Request request) {
        if (bearer(request).filter(key::equals).isEmpty()) {
            throw Rejection.unauthenticated("A personal access token is required as a bearer token");
        }
        return below("/api/v1/cloud", request);
    }

    private static String below(String base, Request request) {
        if (!request.path().startsWith(base + "/")) {
            throw Rejection.notFound("Not Found");
        }
        return request.path().substring(base.length());
    }

    private static Optional<String> bearer(Request request) {
        return request.header("Authorization")
                .map(written -> written.startsWith("Bearer ") ? written.substring(7) : "");
    }
}
