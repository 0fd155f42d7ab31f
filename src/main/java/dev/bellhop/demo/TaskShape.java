package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A task as GitHub writes it: what is not there is left out. */
final class TaskShape {
    /** In billionths of a credit, as GitHub counts. */
    private static final long COST = 1_500_000_000;

    private final Links links;

    TaskShape(Links links) {
        this.links = links;
    }

    /** As lists and the answer to a start show it. */
    Json brief(AgentTask task) {
        return Json.object(fields(task));
    }

    Json whole(AgentTask task) {
        return brief(task).with("sessions", List.of(session(task)));
    }

    private Map<String, Object> fields(AgentTask task) {
        String path = task.repository.fullName();
        Map<String, Object> fields = Fields.map(
                "id",
                task.id,
                "url",
                links.api() + "/agents/repos/" + path + "/tasks/" + task.id,
                "html_url",
                links.web() + "/" + path + "/copilot/tasks/" + task.id,
                "name",
                task.order.name(),
                "creator",
                id(task.person.id()),
                "creator_type",
                "user",
                "owner",
                id(task.repository.owner.id()),
                "repository",
                id(task.repository.id()),
                "state",
                task.state,
                "session_count",
                1,
                "artifacts",
                artifacts(task),
                "archived_at",
                Fields.NULL,
                "created_at",
                task.created,
                "updated_at",
                task.updated);
        task.order.customAgent().ifPresent(agent -> fields.put("custom_agent", Fields.of("id", agent)));
        return fields;
    }

    private static List<Json> artifacts(AgentTask task) {
        List<Json> made = new ArrayList<>();
        task.branch.ifPresent(
                branch -> made.add(artifact("branch", Fields.of("head_ref", branch, "base_ref", task.base()))));
        task.pull
                .flatMap(issue -> issue.pull)
                .ifPresent(pull ->
                        made.add(artifact("pull", Fields.of("id", pull.id, "global_id", Shapes.node("PR", pull.id)))));
        return made;
    }

    private static Json artifact(String type, Json data) {
        return Fields.of("provider", "github", "type", type, "data", data);
    }

    private static Json session(AgentTask task) {
        Map<String, Object> fields = Fields.map(
                "id",
                "session-" + task.id,
                "name",
                task.order.name(),
                "user",
                id(task.person.id()),
                "owner",
                id(task.repository.owner.id()),
                "repository",
                id(task.repository.id()),
                "task_id",
                task.id,
                "state",
                task.state,
                "created_at",
                task.created,
                "updated_at",
                task.updated,
                "base_ref",
                task.base());
        task.branch.ifPresent(branch -> fields.put("head_ref", branch));
        task.order.model().ifPresent(model -> fields.put("model", model));
        if (task.script.echoes()) {
            fields.put("prompt", task.order.prompt());
        }
        if (task.isOver()) {
            fields.put("completed_at", task.updated);
            fields.put("usage", Fields.of("type", "ai_credits", "amount", COST));
        }
        if (List.of("failed", "timed_out").contains(task.state)) {
            fields.put("error", Fields.of("message", "The agent stopped: " + task.state + "."));
        }
        return Json.object(fields);
    }

    private static Json id(long id) {
        return Fields.of("id", id);
    }
}
