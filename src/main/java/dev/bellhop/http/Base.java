package dev.bellhop.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The address below which everything lies that a client may ask for: https, or plain http on this machine alone. */
public record Base(URI uri) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public Base {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException("must be an address such as https://github.com");
        }
        if (!scheme.equals("https") && !(scheme.equals("http") && isLoopback(uri))) {
            throw new IllegalArgumentException("must begin with https:// (http:// only for this machine)");
        }
    }

    /** Tolerates a slash at the end. */
    public static Base of(String address) {
        return new Base(URI.create(address.strip().replaceAll("/+$", "")));
    }

    public URI at(Object... segments) {
        return URI.create(uri
                + Arrays.stream(segments).map(segment -> "/" + encoded(segment)).collect(Collectors.joining()));
    }

    public boolean loopback() {
        return isLoopback(uri);
    }

    /** The same host by the same way in; whoever listens beside it gets no credential. */
    boolean holds(URI other) {
        return uri.getScheme().equalsIgnoreCase(other.getScheme())
                && uri.getHost().equalsIgnoreCase(other.getHost())
                && port(uri) == port(other)
                && other.getUserInfo() == null;
    }

    private static int port(URI of) {
        return of.getPort() >= 0 ? of.getPort() : of.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    private static boolean isLoopback(URI of) {
        return LOOPBACK.contains(of.getHost().toLowerCase(Locale.ROOT));
    }

    private static String encoded(Object segment) {
        return URLEncoder.encode(segment.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
