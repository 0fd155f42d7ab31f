package dev.bellhop.copilot;

import dev.bellhop.engine.Accounts;
import dev.bellhop.engine.Agent;
import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Payer;
import dev.bellhop.engine.Steps;
import dev.bellhop.engine.Tokens;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.rules.AgentRule;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Halt;
import dev.bellhop.run.Message;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Pull;
import dev.bellhop.run.Run;
import dev.bellhop.run.Task;
import dev.bellhop.text.Bytes;
import dev.bellhop.wire.Copilot;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Copilot, asked by assigning it to the issue. GitHub takes this only from a person, so a person's token does it; all
 * else is done with the App's own.
 */
public final class CopilotAgent implements Agent {
    private final Doors doors;
    private final Absence absence;
    private final Sight sight;
    private final Halting halting;
    private final Talk talk;

    public CopilotAgent(Client client, Client graphql, Tokens tokens, Accounts accounts) {
        this.doors = Doors.of(client, graphql, accounts);
        this.absence = new Absence(doors);
        this.sight = new Sight(client, tokens);
        this.halting = new Halting(client, tokens);
        this.talk = new Talk(doors);
    }

    /** Who is assigned already is taken off first: assigned again it would not begin again. */
    @Override
    public String start(Place place, Run run, Steps steps) {
        Person asker = run.request().by();
        if (run.request().issue().state().manned()) {
            steps.once(
                    "unassign",
                    _ -> sight.unassigned(place),
                    () -> unassign(place, doors.hands().of(asker)));
        }
        return steps.once(
                "assign",
                since -> sight.assigned(place, since, run.request().at()),
                () -> assign(place, asker, run.attempt().task()));
    }

    /** A guess: that the App may take off whom it may not put on, where whoever says stop has no account. */
    @Override
    public Set<Halt> stop(Place place, Run run, Person by, boolean close) {
        EnumSet<Halt> done = EnumSet.noneOf(Halt.class);
        run.pull()
                .ifPresent(
                        pull -> done.addAll(halting.halt(place, Repository.worked(place, run), pull.number(), close)));
        unassign(place, doors.hands().find(by).orElseGet(() -> sight.credential(place.repo())));
        done.add(Halt.UNASSIGNED);
        return Set.copyOf(done);
    }

    @Override
    public String steer(Place place, Run run, Message message, Steps steps) {
        Pull pull = run.pull().orElseThrow(() -> refused(new Problem(Problem.Code.NO_PULL_YET)));
        return talk.say(Repository.worked(place, run), pull.number(), message, steps);
    }

    @Override
    public Payer payer(Place place, Run run) {
        return Payer.atGithub(sight.credential(place.repo()).owner());
    }

    /** It asks us nothing. */
    @Override
    public String answer(Place place, Run run, String question, Steps steps) {
        throw Fault.refused(new Problem(Problem.Code.INTERNAL, "nobody asked " + question));
    }

    /** What it worked in is GitHub's, and GitHub clears it away. */
    @Override
    public void end(Place place, Run run, int attempt) {}

    @Override
    public List<Fact> look(Place place, Run run) {
        return sight.look(place, run);
    }

    private String unassign(Place place, Credential hand) {
        Envoy envoy = new Envoy(doors.client(), hand);
        envoy.tell(Call.of("DELETE", envoy.assignees(place))
                .body("application/json", Bytes.of(Assignment.none().bytes())));
        return Sight.OFF;
    }

    private String assign(Place place, Person by, Task task) {
        Doorway door = doors.of(by, task.way().door());
        // It would take the others off even where Copilot does not come.
        if (task.way().door().assign() == AgentRule.Assign.REPLACE) {
            absence.of(place, by).ifPresent(problem -> {
                throw refused(problem);
            });
        }
        if (!door.assign(place, task)) {
            throw refused(absence.of(place, by).orElseGet(() -> new Problem(Problem.Code.NOT_ASSIGNED)));
        }
        return Copilot.ASSIGNEE;
    }

    private static Fault refused(Problem problem) {
        return Fault.refused(problem);
    }
}
