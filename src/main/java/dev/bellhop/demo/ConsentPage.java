package dev.bellhop.demo;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a browser is asked who is there and whether the App may act for them. It looks like nothing of GitHub's. */
final class ConsentPage {
    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,38}");

    private final World world;

    ConsentPage(World world) {
        this.world = world;
    }

    /** What could not be allowed is answered as if it had been declined, and nobody is asked. */
    Response shown(Request request) {
        return world.locked(() -> {
            Response declined = world.consent().decline(request);
            boolean fair = declined.header("Location").contains("?error=access_denied&");
            return fair ? asked(request, world.ground().consents) : declined;
        });
    }

    Response pressed(Request request, Request form, Instant now) {
        Request visit = Request.of("GET", request.path() + "?" + request.query());
        Optional<String> login =
                form.param("login").filter(name -> LOGIN.matcher(name).matches());
        if (form.param("press").equals(Optional.of("decline")) || login.isEmpty()) {
            return world.locked(() -> world.consent().decline(visit));
        }
        return world.locked(() -> {
            Account person = world.ground().store.account(login.get(), Account.Kind.USER);
            return world.consent().answer(visit, person, now);
        });
    }

    private static Response asked(Request request, Consents consents) {
        Consents.Client client = consents.client.orElseThrow();
        String visitor = consents.visitor.map(Account::login).orElse(Hello.PERSON);
        String page = """
                <!doctype html><html lang="en"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Demo: may %1$s act for you?</title>
                <link rel="stylesheet" href="/demo.css"></head><body>
                <p class="banner"><strong>DEMO</strong> A demonstration; nothing leaves this machine.</p>
                <main><h1>May %1$s act for you?</h1>
                <form method="post" action="%2$s">
                <p><label>Who are you? <input name="login" value="%3$s" maxlength="39" autocomplete="off"></label></p>
                <button name="press" value="allow" class="first">Allow</button>
                <button name="press" value="decline">Decline</button>
                </form></main></body></html>
                """.formatted(
                        Markdown.escape(client.app().slug()),
                        Markdown.escape(request.path() + "?" + request.query()),
                        Markdown.escape(visitor));
        return Response.html(200, page).with(Map.of("Content-Security-Policy", policy(URI.create(client.callback()))));
    }

    /** The answer to the form leads back to where the App lives. */
    private static String policy(URI back) {
        return "default-src 'none'; style-src 'self'; form-action 'self' " + back.getScheme() + "://"
                + back.getAuthority() + "; frame-ancestors 'none'; base-uri 'none'";
    }
}
