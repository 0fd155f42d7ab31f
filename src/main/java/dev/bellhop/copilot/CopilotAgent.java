package dev.bellhop.copilot;

import dev.bellhop.engine.Accounts;
import dev.bellhop.engine.Agent;
import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Steps;
import dev.bellhop.engine.Tokens;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Halt;
import dev.bellhop.run.Message;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Run;
import dev.bellhop.run.Task;
import dev.bellhop.text.Bytes;
import dev.bellhop.wire.Copilot;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * Copilot, asked by assigning it to the issue. GitHub takes this only from a person, so a person's token does it; all
 * else is done with the App's own.
 */
public final class CopilotAgent implements Agent {
    private final Client client;
    private final Hands hands;
    private final Sight sight;

    public CopilotAgent(Client client, Tokens tokens, Accounts accounts) {
        this.client = client;
        this.hands = new Hands(accounts);
        this.sight = new Sight(client, tokens);
    }

    /** Who is assigned already is taken off first: assigned again it would not begin again. */
    @Override
    public String start(Place place, Run run, Steps steps) {
        Person asker = run.request().by();
        if (run.request().issue().state().manned()) {
            steps.once("unassign", _ -> sight.unassigned(place), () -> unassign(place, asker));
        }
        return steps.once(
                "assign",
                since -> sight.assigned(place, since, run.request().at()),
                () -> assign(place, asker, run.attempt().task()));
    }

    @Override
    public Set<Halt> stop(Place place, Run run, Person by, boolean close) {
        unassign(place, by);
        return Set.of(Halt.UNASSIGNED);
    }

    @Override
    public String steer(Place place, Run run, Message message, Steps steps) {
        throw refused(new Problem(Problem.Code.INTERNAL, "nothing can be said to Copilot yet"));
    }

    @Override
    public List<Fact> look(Place place, Run run) {
        return sight.look(place, run);
    }

    private String unassign(Place place, Person by) {
        as(
                by,
                Call.of("DELETE", assignees(place))
                        .body("application/json", Bytes.of(Assignment.none().bytes())));
        return Sight.OFF;
    }

    private String assign(Place place, Person by, Task task) {
        Answer answer = as(by, Call.post(assignees(place), Assignment.of(task)));
        // Without the right to push, assignees are left out of the answer and nothing is said.
        if (answer.read(Assignment::holdsCopilot)) {
            return Copilot.ASSIGNEE;
        }
        throw refused(new Problem(Problem.Code.NOT_ASSIGNED));
    }

    private Answer as(Person person, Call call) {
        Answer answer = client.send(hands.of(person), call);
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
