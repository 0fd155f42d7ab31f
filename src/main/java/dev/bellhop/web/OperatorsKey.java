package dev.bellhop.web;

import dev.bellhop.text.Secret;
import io.javalin.http.Context;

/** Opens what only the operator may see. For anybody else it is not there. */
record OperatorsKey(Secret token) {
    private static final String BEARER = "Bearer ";

    void demand(Context ctx) {
        String given = ctx.header("Authorization");
        boolean good = given != null
                && given.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && new Secret(given.substring(BEARER.length())).equals(token);
        if (!good) {
            throw new Refused(Problem.of(404));
        }
    }
}
