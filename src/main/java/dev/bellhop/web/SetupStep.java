package dev.bellhop.web;

import java.util.Arrays;
import java.util.Optional;

/** The steps of the setup, in the order in which most people take them. Each can be left and taken up again. */
enum SetupStep {
    GITHUB("github", "Which GitHub"),
    EVENTS("events", "How events arrive"),
    APP("app", "The GitHub App"),
    INSTALLED("installed", "Where it is installed"),
    AGENT("agent", "Who does the work"),
    PRACTICE("try", "Try it");

    private final String word;
    private final String title;

    SetupStep(String word, String title) {
        this.word = word;
        this.title = title;
    }

    String title() {
        return title;
    }

    String path() {
        return "/setup/" + word;
    }

    Optional<SetupStep> next() {
        return Arrays.stream(values()).dropWhile(step -> step != this).skip(1).findFirst();
    }
}
