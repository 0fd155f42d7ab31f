package dev.bellhop.demo;

import java.util.Optional;

/** What a task is asked for. */
record TaskOrder(
        String prompt,
        Optional<String> model,
        Optional<String> customAgent,
        Optional<String> base,
        Optional<String> head,
        boolean pullRequest) {
    private static final int LONGEST_NAME = 60;

    /** A guess: GitHub says only that the name is made of the prompt. */
    String name() {
        String first = prompt.lines().findFirst().orElse("").strip();
        return first.substring(0, Math.min(LONGEST_NAME, first.length()));
    }
}
