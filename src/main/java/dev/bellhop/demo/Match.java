package dev.bellhop.demo;

import java.util.regex.Pattern;

/** Which requests are meant: by method and path, where a star stands for anything, and which ones of those. */
public record Match(String method, String path, int skipped, int times) {

    /** The first one only. */
    public static Match first(String method, String path) {
        return new Match(method, path, 0, 1);
    }

    public static Match every(String method, String path) {
        return new Match(method, path, 0, Integer.MAX_VALUE);
    }

    /** Counted from one. */
    public static Match nth(int n, String method, String path) {
        return new Match(method, path, n - 1, 1);
    }

    public boolean fits(Request request) {
        String regex = Pattern.quote(path).replace("*", "\\E.*\\Q");
        return (method.equals("*") || method.equals(request.method()))
                && request.path().matches(regex);
    }
}
