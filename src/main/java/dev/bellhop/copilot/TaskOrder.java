package dev.bellhop.copilot;

import dev.bellhop.json.Json;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a task is asked for. An empty option is left to Copilot's own default and is not sent. With both branches it goes
 * on with the open pull request between them.
 */
public record TaskOrder(
        String prompt,
        String baseRef,
        String headRef,
        String model,
        String customAgent,
        Optional<Boolean> createPullRequest) {

    Json json() {
        return Json.object()
                .with("prompt", prompt)
                .with("base_ref", given(baseRef))
                .with("head_ref", given(headRef))
                .with("model", given(model))
                .with("custom_agent", given(customAgent))
                .with("create_pull_request", createPullRequest);
    }

    private static Optional<String> given(String option) {
        return Optional.of(option).filter(Predicate.not(String::isEmpty));
    }
}
