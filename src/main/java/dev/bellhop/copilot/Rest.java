package dev.bellhop.copilot;

import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.json.Json;
import dev.bellhop.rules.AgentRule;
import dev.bellhop.run.Place;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Task;
import dev.bellhop.text.Bytes;
import dev.bellhop.wire.Copilot;
import java.util.List;
import java.util.stream.Stream;

/** By REST. Assigning adds; an update of the issue replaces, so that it has to name again whoever is to stay. */
record Rest(Envoy envoy, AgentRule.Assign assign) implements Doorway {

    @Override
    public boolean assign(Place place, Task task) {
        Answer answer = switch (assign) {
            case ADD -> envoy.tell(Call.post(envoy.assignees(place), with(Json.object(), List.of(), task)));
            case REPLACE -> update(place, List.of(), task);
            case UPDATE -> update(place, others(place), task);
        };
        return answer.read(Assignment::holdsCopilot);
    }

    @Override
    public Born file(Repo repo, Paper paper, Task task) {
        Json issue = Json.object().with("title", paper.title()).with("body", paper.body());
        Call call = Call.post(
                envoy.client().at("repos", repo.owner(), repo.name(), "issues"), with(issue, List.of(), task));
        return envoy.tell(call).read(made -> new Born(made.at("number").count(), Assignment.holdsCopilot(made)));
    }

    private Answer update(Place place, List<String> others, Task task) {
        Json body = with(Json.object(), others, task);
        return envoy.tell(Call.of("PATCH", envoy.issue(place)).body("application/json", Bytes.of(body.bytes())));
    }

    private List<String> others(Place place) {
        return envoy.tell(Call.get(envoy.issue(place)))
                .read(issue -> issue.at("assignees").items().stream()
                        .filter(one -> !Copilot.is(one))
                        .map(one -> one.at("login").text())
                        .toList());
    }

    private static Json with(Json body, List<String> others, Task task) {
        return body.with(
                        "assignees",
                        Stream.concat(others.stream(), Stream.of(Copilot.ASSIGNEE))
                                .toList())
                .with("agent_assignment", Wishes.rest(task));
    }
}
