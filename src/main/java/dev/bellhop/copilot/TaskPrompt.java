package dev.bellhop.copilot;

import dev.bellhop.run.Message;
import dev.bellhop.run.Place;
import dev.bellhop.run.Run;

/** What a task is told, with a last line by which it is found again when GitHub's answer was lost. */
record TaskPrompt(String text, String reference) {

    static TaskPrompt start(Place place, Run run) {
        String closing = "Write `Fixes " + place + "` in the description of the pull request.";
        return new TaskPrompt(
                run.attempt().task().brief().strip() + "\n\n" + closing,
                "bellhop-" + run.id() + "-" + run.attempt().number());
    }

    static TaskPrompt say(Message message) {
        return new TaskPrompt(message.text().strip(), message.reference());
    }

    String whole() {
        return text + "\n\n" + line();
    }

    /** Only as the last line: what people wrote stands above it, and may read like it. */
    boolean isIn(String prompt) {
        return prompt.strip()
                .lines()
                .reduce((_, next) -> next)
                .orElse("")
                .strip()
                .equals(line());
    }

    private String line() {
        return "Ref " + reference;
    }
}
