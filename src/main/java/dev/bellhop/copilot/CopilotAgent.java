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
import dev.bellhop.run.Run;
import dev.bellhop.run.Task;
import dev.bellhop.text.Bytes;
import dev.bellhop.text.Secret;
import dev.bellhop.wire.Copilot;
import java.net.URI;
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

    /** Who is assigned already is taken off first: assigned again it would not begin again. */
    @Override
    public String start(Place place, Run run, Steps steps) {
        if (run.request().issue().state().manned()) {
            steps.once("unassign", _ -> sight.unassigned(place), () -> unassign(place));
        }
        return steps.once(
                "assign",
                since -> sight.assigned(place, since, run.request().at()),
                () -> assign(place, run.attempt().task()));
    }

    @Override
    public void stop(Place place, Attempt attempt) {
        unassign(place);
    }

    @Override
    public List<Fact> look(Place place, Attempt attempt) {
        return sight.look(place, attempt);
    }

    private String unassign(Place place) {
        asPerson(Call.of("DELETE", assignees(place))
                .body("application/json", Bytes.of(Assignment.none().bytes())));
        return Sight.OFF;
    }

    private String assign(Place place, Task task) {
        Answer answer = asPerson(Call.post(assignees(place), Assignment.of(task)));
        // Without the right to push, assignees are left out of the answer and nothing is said.
        if (answer.read(Assignment::holdsCopilot)) {
            return Copilot.ASSIGNEE;
        }
        throw refused(new Problem(Problem.Code.NOT_ASSIGNED));
    }

    private Answer asPerson(Call call) {
        Secret token = person.get().orElseThrow(() -> refused(new Problem(Problem.Code.NO_PERSON_TOKEN)));
        Answer answer = client.send("person", token, call);
        if (!answer.ok()) {
            throw refused(Assignment.refusal(answer));
        }
        return answer;
    }

    private URI assignees(Place place) {
        return client.at("repos", place.repo().owner(), place.repo().name(), "issues", place.number(), "assignees");
    }

    private static Fault refused(Problem problem) {
        return Fault.refused(problem);
    }
}
