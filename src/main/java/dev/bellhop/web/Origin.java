package dev.bellhop.web;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Scheme, host and port, as a browser writes them. */
record Origin(String text) {
    private static final Set<String> OWN = Set.of("same-origin", "none");

    static Origin of(String address) {
        URI uri = URI.create(address.strip().toLowerCase(Locale.ROOT));
        boolean usual = uri.getPort() < 0 || uri.getPort() == (uri.getScheme().equals("https") ? 443 : 80);
        return new Origin(uri.getScheme() + "://" + uri.getHost() + (usual ? "" : ":" + uri.getPort()));
    }

    boolean secure() {
        return text.startsWith("https:");
    }

    /**
     * Refuses what another site had a browser send. The first header is believed alone where it is there: our pages tell
     * nobody where they are, so the second says {@code null} in many browsers.
     */
    void demand(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        boolean ours = site == null ? text.equals(ctx.header("Origin")) : OWN.contains(site);
        if (!ours) {
            throw new Refused(new Problem(403, "Forbidden", "This can be sent from its own page only."));
        }
    }
}
