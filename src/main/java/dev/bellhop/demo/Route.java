package dev.bellhop.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that can be asked: a method, a path with names in braces, and what answers. A last name with a star takes
 * all the rest.
 */
record Route(String method, String template, Function<Call, Response> act) {

    /** The named parts of a path that is meant, or nothing. */
    Optional<Map<String, String>> match(String otherMethod, String path) {
        String[] wanted = template.split("/", -1);
        String[] given = path.split("/", template.endsWith("*}") ? wanted.length : -1);
        if (!method.equals(otherMethod) || wanted.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{")) {
                words.put(wanted[i].replaceAll("[{*}]", ""), plain(given[i]));
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(words);
    }

    /** In a path a plus is a plus. */
    private static String plain(String segment) {
        return Request.decoded(segment.replace("+", "%2B"));
    }
}
