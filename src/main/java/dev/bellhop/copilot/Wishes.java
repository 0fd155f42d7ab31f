package dev.bellhop.copilot;

import dev.bellhop.json.Json;
import dev.bellhop.run.Task;
import java.util.Optional;
import java.util.function.Predicate;

/** What a task wishes of Copilot, in REST's words and in GraphQL's. What it leaves open is left out. */
final class Wishes {
    private Wishes() {}

    static Optional<Json> rest(Task task) {
        return any(Json.object()
                .with("target_repo", given(task.targetRepo()))
                .with("base_branch", given(task.baseBranch()))
                .with("custom_instructions", given(task.brief()))
                .with("custom_agent", given(task.customAgent()))
                .with("model", given(task.model())));
    }

    /** The target is the node id of the repository that the task names, if it names one. */
    static Optional<Json> graphql(Task task, String target) {
        return any(Json.object()
                .with("targetRepositoryId", given(task.targetRepo()).map(_ -> target))
                .with("baseRef", given(task.baseBranch()))
                .with("customInstructions", given(task.brief()))
                .with("customAgent", given(task.customAgent()))
                .with("model", given(task.model())));
    }

    private static Optional<String> given(String option) {
        return Optional.of(option).filter(Predicate.not(String::isEmpty));
    }

    private static Optional<Json> any(Json options) {
        return Optional.of(options).filter(some -> !some.fields().isEmpty());
    }
}
