package dev.bellhop.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demo's pages: an issue, its pull request, and the buttons that a person would press. */
final class Site {
    private static final Pattern ISSUE = Pattern.compile("/octo-org/hello/(?:issues|pull)/(\\d{1,6})");
    private static final Set<String> FIXED = Set.of("/", "/demo", "/demo/act", "/demo.css", "/demo.js", Consent.PATH);
    private static final Map<String, String> SAFE = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Cache-Control",
            "no-store");

    private final World world;
    private final String origin;
    private final Set<String> hosts;

    Site(World world, URI address) {
        this.world = world;
        this.origin = address.toString();
        this.hosts = Set.of(address.getAuthority(), "localhost:" + address.getPort());
    }

    boolean isMeant(Request request) {
        return FIXED.contains(request.path()) || ISSUE.matcher(request.path()).matches();
    }

    Response answer(Request request, Instant now) {
        if (!hosts.contains(request.header("Host").orElse(""))) {
            return Response.html(403, "This page is for this machine only.").with(SAFE);
        }
        world.tick(now);
        return switch (request.path()) {
            case "/demo.css" -> file("demo.css", "text/css; charset=utf-8");
            case "/demo.js" -> file("demo.js", "text/javascript; charset=utf-8");
            case "/demo/act" -> act(request, now);
            case Consent.PATH -> consent(request, now);
            default -> page(request);
        };
    }

    private Response page(Request request) {
        if (!request.method().equals("GET")) {
            return Response.html(405, "Only to be read.").with(SAFE);
        }
        Matcher named = ISSUE.matcher(request.path());
        return world.locked(() -> {
                    Repository repository = world.here(Hello.REPOSITORY);
                    int number = named.matches() ? Integer.parseInt(named.group(1)) : repository.newest();
                    return repository
                            .issue(number)
                            .map(issue -> Response.html(200, new Page(world.ground(), issue, Page.Place.ALONE).html()))
                            .orElseGet(() -> Response.html(404, "There is no such issue."));
                })
                .with(SAFE);
    }

    private Response consent(Request request, Instant now) {
        ConsentPage page = new ConsentPage(world);
        if (request.method().equals("GET")) {
            Response shown = page.shown(request);
            return shown.with(SAFE).with(shown.headers());
        }
        return isPressed(request) ? page.pressed(request, form(request), now).with(SAFE) : stranger();
    }

    /** Only from our own page: no other site may press the buttons. */
    private boolean isPressed(Request request) {
        String from = request.header("Origin").orElse("");
        boolean ours = from.equals(origin) || from.equals(origin.replace("127.0.0.1", "localhost"));
        return request.method().equals("POST") && ours;
    }

    private static Response stranger() {
        return Response.html(403, "Only from the demo's own page.").with(SAFE);
    }

    private static Request form(Request request) {
        return new Request("POST", "", request.body(), Map.of(), "");
    }

    private Response act(Request request, Instant now) {
        if (!isPressed(request)) {
            return stranger();
        }
        Request form = form(request);
        int number = form.param("issue")
                .filter(one -> one.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        boolean there =
                world.locked(() -> world.here(Hello.REPOSITORY).issue(number).isPresent());
        if (!there) {
            return Response.html(404, "There is no such issue.").with(SAFE);
        }
        int next = new Presses(world, now)
                .press(
                        number,
                        form.param("press").orElse(""),
                        form.param("body").orElse(""));
        return Response.empty(303)
                .with("Location", "/octo-org/hello/issues/" + next)
                .with(SAFE);
    }

    private static Response file(String name, String type) {
        try (InputStream in = Site.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Response(200, Map.of("Content-Type", type), text, Response.Manner.WHOLE).with(SAFE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
