package dev.bellhop.github;

import dev.bellhop.http.Base;
import java.util.Locale;
import java.util.Optional;

/** Where GitHub is: for people, for calls, and for GraphQL. */
public record Addresses(Base web, Base api, Base graphql) {

    /** The first is enough for github.com, for *.ghe.com and for a server of one's own; the others overrule. */
    public static Addresses of(String web, Optional<String> api, Optional<String> graphql) {
        Base people = Base.of(web);
        return new Addresses(
                people,
                api.map(Base::of).orElseGet(() -> hosted(people) ? beside(people, "") : below(people, "/api/v3")),
                graphql.map(Base::of)
                        .orElseGet(() -> hosted(people) ? beside(people, "/graphql") : below(people, "/api/graphql")));
    }

    /** Whose machine it is on: GitHub's for everybody, GitHub's for one enterprise alone, or somebody's own. */
    public enum Kind {
        CLOUD,
        RESIDENT,
        SERVER
    }

    /** On this very machine is whatever stands in for GitHub, and that is the cloud. */
    public Kind kind() {
        if (web.loopback()) {
            return Kind.CLOUD;
        }
        return !hosted(web)
                ? Kind.SERVER
                : web.uri().getHost().equalsIgnoreCase("github.com") ? Kind.CLOUD : Kind.RESIDENT;
    }

    private static boolean hosted(Base web) {
        String host = web.uri().getHost().toLowerCase(Locale.ROOT);
        return host.equals("github.com") || host.endsWith(".ghe.com");
    }

    private static Base beside(Base web, String path) {
        return Base.of("https://api." + web.uri().getAuthority() + path);
    }

    private static Base below(Base web, String path) {
        return Base.of(web.uri().getScheme() + "://" + web.uri().getAuthority() + path);
    }
}
