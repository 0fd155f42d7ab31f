package dev.bellhop.rules;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is wrong with a file, and where. The message is made of our own words alone, so that it can be shown to anybody;
 * the pointer (RFC 6901) holds the file's own keys.
 */
public record Flaw(String file, int line, int column, String pointer, String message, Optional<String> suggestion) {

    /** The pointer with a star for every key that is not one of ours. */
    public String ourPointer() {
        return Arrays.stream(pointer.split("/", -1))
                .map(part -> Keys.isOurs(part) ? part : "*")
                .collect(Collectors.joining("/"));
    }

    public String inWords() {
        return message + suggestion.map(near -> " (did you mean " + near + "?)").orElse("");
    }

    @Override
    public String toString() {
        return "%s:%d:%d %s".formatted(file, line, column, inWords());
    }
}
