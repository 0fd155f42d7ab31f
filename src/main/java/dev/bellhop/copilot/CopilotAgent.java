package dev.bellhop.copilot;

import dev.bellhop.engine.Agent;
import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Steps;
import dev.bellhop.engine.Tokens;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.run.Attempt;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Task;
import dev.bellhop.text.Secret;
import dev.bellhop.wire.Copilot;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Copilot, asked by assigning it to the issue. GitHub takes this only from a person, so a person's token does it; all
 * else is done with the App's own.
 */
public final class CopilotAgent implements Agent {
    private final Client client;
    private final Supplier<Optional<Secret>> person;
    private final Sight sight;

    public CopilotAgent(Client client, Tokens tokens, Supplier<Optional<Secret>> person) {
        this.client = client;
        this.person = person;
        this.sight = new Sight(client, tokens);
    }

    @Override
    public String start(Place place, Attempt attempt, Steps steps) {
        return steps.once("assign", since -> sight.assigned(place, since), () -> assign(place, attempt.task()));
    }

    @Override
    public List<Fact> look(Place place, Attempt attempt) {
        return sight.look(place, attempt);
    }

    private String assign(Place place, Task task) {
        Secret token = person.get().orElseThrow(() -> refused(new Problem(Problem.Code.NO_PERSON_TOKEN)));
        Answer answer = client.send(
                "person",
                token,
                Call.post(
                        client.at(
                                "repos",
                                place.repo().owner(),
                                place.repo().name(),
                                "issues",
                                place.number(),
                                "assignees"),
                        Assignment.of(task)));
        if (!answer.ok()) {
            throw refused(Assignment.refusal(answer));
        }
        // Without the right to push, assignees are left out of the answer and nothing is said.
        if (answer.read(Assignment::holdsCopilot)) {
            return Copilot.ASSIGNEE;
        }
        throw refused(new Problem(Problem.Code.NOT_ASSIGNED));
    }

    private static Fault refused(Problem problem) {
        return Fault.refused(problem);
    }
}
