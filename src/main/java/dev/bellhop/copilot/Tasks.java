package dev.bellhop.copilot;

import dev.bellhop.engine.Fault;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.run.Problem;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * GitHub's agent tasks. They are part of Copilot Business and Enterprise, and take only people's tokens, with the
 * permission "Agent tasks".
 */
public final class Tasks {
    private static final int MOST = 100;

    private final Client client;

    public Tasks(Client client) {
        this.client = client;
    }

    public SeenTask start(Credential person, Repository repository, TaskOrder order) {
        return yes(client.send(person, Call.post(of(repository), order.json()))).read(SeenTask::read);
    }

    /** All of the repository, the last changed first. */
    public List<SeenTask> list(Credential person, Repository repository) {
        return all(person, Call.get(of(repository)));
    }

    /** All of the token's own person, in every repository. */
    public List<SeenTask> own(Credential person) {
        return all(person, Call.get(client.at("agents", "tasks")));
    }

    public SeenTask show(Credential person, Repository repository, String id) {
        return one(person, of(repository, id));
    }

    public SeenTask show(Credential person, String id) {
        return one(person, client.at("agents", "tasks", id));
    }

    /** What changed last in the repository, in one call: what changed long ago may be missing. */
    List<SeenTask> latest(Credential person, Repository repository) {
        Call call = Call.get(of(repository)).query("per_page", MOST).query("sort", "updated_at");
        return read(yes(client.send(person, call)));
    }

    /** Made since then, by GitHub's clock; the newest first. */
    List<SeenTask> since(Credential person, Repository repository, Instant since) {
        return newest(person, Call.get(of(repository)), since);
    }

    /** The same, of the token's own person. */
    List<SeenTask> ownSince(Credential person, Instant since) {
        return newest(person, Call.get(client.at("agents", "tasks")), since);
    }

    private List<SeenTask> newest(Credential person, Call list, Instant since) {
        // What was made since then was changed since then.
        Call call = list.query("sort", "created_at").query("direction", "desc").query("since", since);
        return all(person, call).stream()
                .filter(task -> !task.created().isBefore(since))
                .toList();
    }

    private List<SeenTask> all(Credential person, Call list) {
        return client.pages(person, list.query("per_page", MOST)).stream()
                .map(Tasks::yes)
                .flatMap(page -> read(page).stream())
                .toList();
    }

    private static List<SeenTask> read(Answer page) {
        return page.read(body -> body.at("tasks").items()).stream()
                .flatMap(task -> Tolerant.whole(task, SeenTask::read))
                .toList();
    }

    private SeenTask one(Credential person, URI task) {
        Answer answer = client.send(person, Call.get(task));
        if (answer.status() == 404) {
            throw Fault.refused(new Problem(Problem.Code.NOT_FOUND, answer.complaint()));
        }
        return yes(answer).read(SeenTask::read);
    }

    private URI of(Repository repository, String... more) {
        List<Object> path = new ArrayList<>(List.of("agents", "repos", repository.owner(), repository.name(), "tasks"));
        path.addAll(Arrays.asList(more));
        return client.at(path.toArray());
    }

    private static Answer yes(Answer answer) {
        if (!answer.ok()) {
            throw Fault.refused(refusal(answer));
        }
        return answer;
    }

    /** To who may not know of them there are no tasks. */
    private static Problem refusal(Answer answer) {
        Problem problem = Assignment.refusal(answer);
        return switch (problem.code()) {
            case NOT_PERMITTED, NOT_FOUND -> new Problem(Problem.Code.TASKS_NOT_PERMITTED, problem.detail());
            default -> problem;
        };
    }
}
