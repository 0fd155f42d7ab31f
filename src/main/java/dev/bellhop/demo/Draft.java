package dev.bellhop.demo;

import java.util.Optional;

/** A pull request that a person is about to open: what it changes, on which branch, and in whose fork if in any. */
public record Draft(String title, String body, String branch, Optional<String> fork, Change change) {

    public static Draft of(String title, String branch, Change change) {
        return new Draft(title, "", branch, Optional.empty(), change);
    }

    public Draft saying(String text) {
        return new Draft(title, text, branch, fork, change);
    }

    public Draft from(String repository) {
        return new Draft(title, body, branch, Optional.of(repository), change);
    }
}
