package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The runs of Actions that agent tasks work in. A guess: that there is one for each task, on the task's branch, and that
 * cancelling it stops the task.
 */
final class WorkflowRuns {
    private final Ground ground;
    private final TaskWork work;

    WorkflowRuns(Ground ground, TaskWork work) {
        this.ground = ground;
        this.work = work;
    }

    List<Route> routes() {
        String path = "/repos/{owner}/{repo}/actions/runs";
        return List.of(new Route("GET", path, this::list), new Route("POST", path + "/{run}/cancel", this::cancel));
    }

    private Response list(Call call) {
        Optional<String> branch = call.request().param("branch");
        Optional<String> status = call.request().param("status");
        List<Json> runs = tasks(call, Level.READ)
                .filter(task -> branch.isEmpty() || task.branch.equals(branch))
                .filter(task -> status.isEmpty() || status.get().equals(status(task)))
                .map(this::shape)
                .toList();
        return Pages.of(call, "workflow_runs", runs);
    }

    private Response cancel(Call call) {
        long run = call.number("run");
        AgentTask task = tasks(call, Level.WRITE)
                .filter(one -> one.run == run)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (task.isOver()) {
            throw Refusal.of(409, "Cannot cancel a workflow run that is completed.");
        }
        task.stand("cancelled", call.hand());
        return Response.json(202, Json.object());
    }

    private Stream<AgentTask> tasks(Call call, Level level) {
        Repository repository = call.repository("actions", level);
        return work.tasks().stream().filter(task -> task.repository == repository && task.branch.isPresent());
    }

    private static String status(AgentTask task) {
        return task.isOver() ? "completed" : "in_progress";
    }

    private Json shape(AgentTask task) {
        String api = ground.shapes.links.repository(task.repository);
        String self = api + "/actions/runs/" + task.run;
        Json repository = ground.repositoryShape.of(task.repository);
        return Json.object(Fields.map(
                        "id",
                        task.run,
                        "node_id",
                        Shapes.node("WFR", task.run),
                        "name",
                        "Running Copilot",
                        "display_title",
                        task.order.name(),
                        "head_branch",
                        task.branch,
                        "head_sha",
                        task.repository.code.main(),
                        "head_commit",
                        Fields.NULL,
                        "path",
                        "dynamic/copilot-swe-agent/copilot",
                        "run_number",
                        1,
                        "event",
                        "dynamic",
                        "status",
                        status(task),
                        "conclusion",
                        task.isOver() ? task.state.equals("cancelled") ? "cancelled" : "success" : Fields.NULL,
                        "workflow_id",
                        1,
                        "pull_requests",
                        List.of(),
                        "created_at",
                        task.created,
                        "updated_at",
                        task.updated,
                        "repository",
                        repository,
                        "head_repository",
                        repository))
                .with("url", self)
                .with("html_url", ground.shapes.links.page(task.repository) + "/actions/runs/" + task.run)
                .with("jobs_url", self + "/jobs")
                .with("logs_url", self + "/logs")
                .with("check_suite_url", api + "/check-suites/" + task.run)
                .with("artifacts_url", self + "/artifacts")
                .with("cancel_url", self + "/cancel")
                .with("rerun_url", self + "/rerun")
                .with("workflow_url", api + "/actions/workflows/1");
    }
}
