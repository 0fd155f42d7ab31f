package dev.bellhop.web;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A place of our own that somebody is sent to; never one of another site, whatever a form or an address says. */
record Back(String path) {
    private static final String CALLBACK = "/callback";

    /** What these are asked is which part of them is shown, and nothing else. */
    private static final Set<String> FILTERED = Set.of("/runs", "/deliveries", "/usage", "/agents", "/doctor", "/demo");

    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/_.~?=&%+:@-]{0,1000}");

    static Back to(String asked) {
        return new Back(OWN.matcher(asked).matches() ? asked : "/");
    }

    /** Where the request itself came for. What others are asked may be a secret, and a way back from GitHub is good once. */
    static Back at(Context ctx) {
        String path = ctx.path();
        if (path.endsWith(CALLBACK)) {
            return to(path.substring(0, path.length() - CALLBACK.length()));
        }
        return Optional.ofNullable(ctx.queryString())
                .filter(_ -> FILTERED.contains(path))
                .map(asked -> path + "?" + asked)
                .filter(whole -> OWN.matcher(whole).matches())
                .map(Back::new)
                .orElseGet(() -> to(path));
    }

    void go(Context ctx) {
        ctx.status(303).header("Location", path);
    }
}
