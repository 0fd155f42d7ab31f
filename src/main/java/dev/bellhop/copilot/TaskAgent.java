package dev.bellhop.copilot;

import dev.bellhop.engine.Accounts;
import dev.bellhop.engine.Agent;
import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Payer;
import dev.bellhop.engine.Steps;
import dev.bellhop.engine.Tokens;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Halt;
import dev.bellhop.run.Message;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Pull;
import dev.bellhop.run.Run;
import dev.bellhop.run.Task;
import dev.bellhop.wire.Refusals;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Copilot, asked by a task of its own. Tasks are people's: whose token starts one is who it is for. What is said to it
 * later is another task, on the branch of the pull request.
 */
public final class TaskAgent implements Agent {
    private final Client client;
    private final Tasks tasks;
    private final Hands hands;
    private final TaskSearch search;
    private final TaskSight sight;
    private final Halting halting;

    /** What it works with. */
    public record Ground(Client client, URI graphql, Tokens tokens, Accounts accounts) {}

    /** A list of tasks is as good as new for half the time between two looks. */
    public TaskAgent(Ground ground, Duration betweenLooks) {
        this.client = ground.client();
        this.tasks = new Tasks(client);
        this.hands = new Hands(ground.accounts());
        this.search = new TaskSearch(tasks, client.clock());
        this.sight = new TaskSight(
                new TaskSight.Parts(
                        tasks,
                        new TaskLists(tasks, betweenLooks.dividedBy(2)),
                        new TaskPulls(client, ground.graphql()),
                        new Sight(client, ground.tokens())),
                client.clock());
        this.halting = new Halting(client, ground.tokens());
    }

    @Override
    public String start(Place place, Run run, Steps steps) {
        Task task = run.attempt().task();
        TaskPrompt prompt = TaskPrompt.start(place, run);
        TaskOrder order = new TaskOrder(
                prompt.whole(), task.baseBranch(), "", task.model(), task.customAgent(), Optional.of(true));
        TaskSearch.Wanted wanted = new TaskSearch.Wanted(Repository.worked(place, run), prompt, task.baseBranch());
        return once(steps, run.request().by(), wanted, order);
    }

    /** It says nothing of a pull request: there is one. */
    @Override
    public String steer(Place place, Run run, Message message, Steps steps) {
        Pull pull = run.attempt().facts().pull().orElseThrow(() -> noPullYet(run));
        Repository repository = Repository.worked(place, run);
        Credential reader =
                sight.reader(place, repository, hands.find(message.by())).orElseGet(() -> hands.of(message.by()));
        Answer answer = client.send(
                reader, Call.get(client.at("repos", repository.owner(), repository.name(), "pulls", pull.number())));
        String base = Refusals.yes(answer).read(it -> it.at("base").at("ref").text());
        TaskPrompt prompt = TaskPrompt.say(message);
        Task task = run.attempt().task();
        TaskOrder order =
                new TaskOrder(prompt.whole(), base, pull.head(), task.model(), task.customAgent(), Optional.empty());
        return once(steps, message.by(), new TaskSearch.Wanted(repository, prompt, base), order);
    }

    private String once(Steps steps, Person by, TaskSearch.Wanted wanted, TaskOrder order) {
        return steps.once(
                "task",
                since -> search.find(hands.of(by), wanted, since),
                () -> tasks.start(hands.of(by), wanted.repository(), order).id());
    }

    private static Fault noPullYet(Run run) {
        String page = run.attempt().facts().task().map(Fact.TaskSeen::url).orElse("");
        return Fault.refused(new Problem(Problem.Code.NO_PULL_YET, page));
    }

    /** GitHub has no way to stop a task; what can be done is done to its pull request. */
    @Override
    public Set<Halt> stop(Place place, Run run, Person by, boolean close) {
        return run.attempt()
                .facts()
                .pull()
                .map(pull -> halting.halt(place, Repository.worked(place, run), pull.number(), close))
                .orElse(Set.of());
    }

    @Override
    public Payer payer(Place place, Run run) {
        return Payer.atGithub(hands.find(run.request().by())
                .map(Credential::owner)
                .orElse("installation:" + place.repo().installation()));
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
        return sight.look(place, run, hands.find(run.request().by()));
    }
}
