package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Starting and reading tasks of Copilot's: people's tokens only. The words of the refusals and that an unknown branch or
 * model is one are guesses; their statuses are described.
 */
final class AgentTasks {
    private static final String PERMISSION = "agent_tasks";
    private static final List<String> MODELS = List.of(
            "claude-sonnet-4.6",
            "claude-opus-4.6",
            "gpt-5.2-codex",
            "gpt-5.3-codex",
            "gpt-5.4",
            "claude-sonnet-4.5",
            "claude-opus-4.5");

    private final Ground ground;
    private final TaskWork work;
    private final TaskShape shape;

    AgentTasks(Ground ground, TaskWork work) {
        this.ground = ground;
        this.work = work;
        this.shape = new TaskShape(ground.shapes.links);
    }

    List<Route> routes() {
        String repository = "/agents/repos/{owner}/{repo}/tasks";
        return List.of(
                new Route("POST", repository, this::start),
                new Route("GET", repository, call -> list(call, here(call))),
                new Route("GET", repository + "/{task}", call -> one(call, here(call))),
                new Route("GET", "/agents/tasks", call -> list(call, own(call))),
                new Route("GET", "/agents/tasks/{task}", call -> one(call, own(call))));
    }

    private Response start(Call call) {
        Account person = person(call);
        Repository repository = call.repository(PERMISSION, Level.WRITE);
        call.need(repository, Role.WRITE);
        if (!repository.copilot || !ground.store.seats.contains(person.login())) {
            throw Refusal.of(403, "Copilot coding agent is not available.");
        }
        return Response.json(201, shape.brief(work.begin(repository, order(call, repository), call.hand())));
    }

    private static TaskOrder order(Call call, Repository repository) {
        Body body = call.body("prompt", "model", "custom_agent", "create_pull_request", "base_ref", "head_ref");
        if (body.text("prompt").isBlank()) {
            throw Refusal.missing("Task", "prompt");
        }
        body.maybe("model").filter(Predicate.not(MODELS::contains)).ifPresent(model -> {
            throw Refusal.validation("Task", "model", "The model is not supported.");
        });
        for (String field : List.of("base_ref", "head_ref")) {
            body.maybe(field)
                    .filter(name -> repository.code.find("heads/" + name).isEmpty())
                    .ifPresent(name -> {
                        throw Refusal.validation("Task", field, "The branch does not exist.");
                    });
        }
        return new TaskOrder(
                body.text("prompt"),
                body.maybe("model"),
                body.maybe("custom_agent"),
                body.maybe("base_ref"),
                body.maybe("head_ref"),
                body.flag("create_pull_request"));
    }

    private Response list(Call call, Stream<AgentTask> tasks) {
        String sort = choice(call, "sort", List.of("updated_at", "created_at"));
        boolean upwards = choice(call, "direction", List.of("desc", "asc")).equals("asc");
        Comparator<AgentTask> order =
                Comparator.comparing(task -> sort.equals("created_at") ? task.created : task.updated);
        List<String> states = call.request()
                .param("state")
                .map(all -> List.of(all.split(",", -1)))
                .orElse(List.of());
        if (!TaskScript.STATES.containsAll(states)) {
            throw Refusal.validation("Task", "state", "There is no such state.");
        }
        Optional<Instant> since = call.request().param("since").map(AgentTasks::time);
        List<Json> shown = tasks.filter(task -> states.isEmpty() || states.contains(task.state))
                .filter(task -> since.isEmpty() || !task.updated.isBefore(since.get()))
                .sorted(upwards ? order : order.reversed())
                .map(shape::brief)
                .toList();
        return Pages.of(
                call,
                shown,
                page -> Fields.of(
                        "tasks", Json.array(page), "total_active_count", shown.size(), "total_archived_count", 0));
    }

    private static String choice(Call call, String name, List<String> words) {
        String word = call.request().param(name).orElse(words.getFirst());
        if (!words.contains(word)) {
            throw Refusal.validation("Task", name, "There is no such choice.");
        }
        return word;
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.validation("Task", "since", "This is not a time.");
        }
    }

    private Response one(Call call, Stream<AgentTask> tasks) {
        return tasks.filter(task -> task.id.equals(call.word("task")))
                .findFirst()
                .map(task -> Response.json(200, shape.whole(task)))
                .orElseThrow(Refusal::notFound);
    }

    private Stream<AgentTask> here(Call call) {
        person(call);
        Repository repository = call.repository(PERMISSION, Level.WRITE);
        return work.tasks().stream().filter(task -> task.repository == repository);
    }

    private Stream<AgentTask> own(Call call) {
        Account person = person(call);
        call.may(PERMISSION, Level.WRITE);
        return work.tasks().stream().filter(task -> task.person.equals(person));
    }

    private static Account person(Call call) {
        if (call.caller() instanceof Caller.Someone someone) {
            return someone.person();
        }
        throw Refusal.of(403, "Resource not accessible by integration");
    }
}
