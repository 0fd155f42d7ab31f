package dev.bellhop.store;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The address of a PostgreSQL server in the two ways in which people write it; the password is kept out of the URL. */
record PostgresUrl(String jdbc, Optional<String> user, Optional<String> password) {
    private static final String JDBC = "jdbc:postgresql:";

    static boolean fits(String url) {
        return url.startsWith(JDBC) || url.startsWith("postgres://") || url.startsWith("postgresql://");
    }

    static PostgresUrl parse(String url) {
        if (url.startsWith(JDBC)) {
            return new PostgresUrl(url, Optional.empty(), Optional.empty());
        }
        URI uri = uri(url);
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = Optional.ofNullable(uri.getRawQuery()).map(q -> "?" + q).orElse("");
        String[] who = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
        return new PostgresUrl(
                JDBC + "//" + uri.getHost() + port + uri.getRawPath() + query,
                Optional.of(plain(who[0])).filter(name -> !name.isEmpty()),
                who.length == 2 ? Optional.of(plain(who[1])) : Optional.empty());
    }

    @Override
    public String toString() {
        return "(a PostgreSQL address)";
    }

    /** The address holds a password, so that no part of it is said again. */
    private static URI uri(String url) {
        try {
            URI uri = URI.create(url);
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static UnusableDatabase unreadable() {
        return new UnusableDatabase("a PostgreSQL address must read postgres://user:password@host/database");
    }

    private static String plain(String encoded) {
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
