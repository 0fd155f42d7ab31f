package dev.bellhop.web;

import io.javalin.http.Context;
import java.util.regex.Pattern;

/** A place of our own that somebody is sent to; never one of another site, whatever a form or an address says. */
record Back(String path) {
    private static final String CALLBACK = "/callback";
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/_.~?=&%+:@-]{0,1000}");

    static Back to(String asked) {
        return new Back(OWN.matcher(asked).matches() ? asked : "/");
    }

    /** Where the request itself came for. What it asked may be a secret, and a way back from GitHub is good once. */
    static Back at(Context ctx) {
        String path = ctx.path();
        return to(path.endsWith(CALLBACK) ? path.substring(0, path.length() - CALLBACK.length()) : path);
    }

    void go(Context ctx) {
        ctx.status(303).header("Location", path);
    }
}
