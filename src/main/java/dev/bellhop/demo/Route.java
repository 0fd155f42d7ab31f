package dev.bellhop.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that can be asked: a method, a path with names in braces, and what answers. A name with a star takes as
 * much of the path as there is for it.
 */
record Route(String method, String template, Function<Call, Response> act) {

    /** The named parts of a path that is meant, or nothing. */
    Optional<Map<String, String>> match(String otherMethod, String path) {
        List<String> wanted = List.of(template.split("/", -1));
        List<String> given = folded(wanted, List.of(path.split("/", -1)));
        if (!method.equals(otherMethod) || wanted.size() != given.size()) {
            return Optional.empty();
        }
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            String name = wanted.get(i);
            if (name.startsWith("{")) {
                words.put(name.replaceAll("[{*}]", ""), plain(given.get(i)));
            } else if (!name.equals(given.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(words);
    }

    /** With all that is for the star in one piece. */
    private static List<String> folded(List<String> wanted, List<String> given) {
        int more = given.size() - wanted.size();
        int star = 0;
        while (star < wanted.size() && !wanted.get(star).endsWith("*}")) {
            star++;
        }
        if (more <= 0 || star == wanted.size()) {
            return given;
        }
        List<String> folded = new ArrayList<>(given.subList(0, star));
        folded.add(String.join("/", given.subList(star, star + more + 1)));
        folded.addAll(given.subList(star + more + 1, given.size()));
        return folded;
    }

    /** In a path a plus is a plus. */
    private static String plain(String segment) {
        return Request.decoded(segment.replace("+", "%2B"));
    }
}
