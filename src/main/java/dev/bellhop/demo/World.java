package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A GitHub with a Copilot in it. It owns no thread and no clock: it is told what time it is whenever somebody asks, and
 * what is due by then has happened. The same seed and the same questions give the same world.
 */
public final class World {
    /** A demo may run for weeks. */
    private static final int REMEMBERED = 10_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Ground ground;
    private final IssueChanges issues;
    private final CommentChanges comments;
    private final PullChanges pulls;
    private final Copilot copilot;
    private final TaskWork tasks;
    private final Apps apps;
    private final Limits limits = new Limits();
    private final Front front;
    private final Weather weather;
    private final Deque<Seen> seen = new ArrayDeque<>();
    private final Deliveries deliveries;

    public World(long seed, Links links) {
        ground = new Ground(seed, links);
        issues = new IssueChanges(ground);
        comments = new CommentChanges(ground);
        pulls = new PullChanges(ground, issues);
        copilot = new Copilot(ground, issues, comments, pulls);
        Crew crew = new Crew(ground, issues, copilot);
        comments.listener = copilot::hear;
        tasks = new TaskWork(ground, issues, pulls, copilot);
        apps = new Apps(ground);
        Comments answers = new Comments(ground, comments);
        deliveries = new Deliveries(ground);
        front = new Front(
                ground,
                limits,
                List.of(
                        apps.routes(),
                        new People(ground).routes(),
                        new Repositories(ground).routes(),
                        new Contents(ground).routes(),
                        new Checks(ground).routes(),
                        new Issues(ground).routes(),
                        new Assignees(ground, crew).routes(),
                        new IssueWrites(ground, issues, crew).routes(),
                        new Graphql(ground, issues, crew, List.of(new PullOfTask())).routes(),
                        answers.routes(),
                        new Reactions(ground, comments, answers).routes(),
                        new Labels(ground, issues).routes(),
                        new Pulls(ground).routes(),
                        new AgentTasks(ground, tasks).routes(),
                        new PullOpening(ground, pulls).routes(),
                        new Branches(ground).routes(),
                        new Rulesets(ground).routes(),
                        new PullEdits(ground, issues).routes(),
                        new WorkflowRuns(ground, tasks).routes(),
                        new Enterprises(ground).routes(),
                        deliveries.routes()));
        weather = new Weather(ground, front, limits, comments);
    }

    public Response answer(Request request, Instant now) {
        return locked(() -> {
            ground.agenda.until(now);
            String caller = front.name(request, now);
            Response response = weather.answer(request, caller, now);
            seen.add(new Seen(now, caller, request.harmless(), response));
            if (seen.size() > REMEMBERED) {
                seen.removeFirst();
            }
            return response;
        });
    }

    /** What makes things happen by themselves. */
    public Clockwork clockwork() {
        return new Clockwork(ground.agenda, lock);
    }

    /** When something happens next by itself. */
    public Optional<Instant> next() {
        return locked(ground.agenda::next);
    }

    /** Lets everything happen that is due. */
    public void tick(Instant now) {
        locked(() -> {
            ground.agenda.until(now);
            return now;
        });
    }

    // What is in the world.

    public void register(Registration registration, Instant now) {
        locked(() -> ground.store.apps.add(new App(
                registration,
                ground.store.account("octo-org", Account.Kind.ORGANIZATION),
                ground.store.account(registration.slug() + "[bot]", Account.Kind.BOT),
                Ground.second(now))));
    }

    /** Where the App wants its webhooks. */
    public void hook(String address) {
        hook(address, "json");
    }

    /** The same, as {@code json} or {@code form}. */
    public void hook(String address, String contentType) {
        locked(() -> {
            deliveries.hook(new Deliveries.Hook(address, contentType));
            return contentType;
        });
    }

    /** A person's id. */
    public long person(String login) {
        return locked(() -> ground.store.account(login, Account.Kind.USER).id());
    }

    public void seat(String login, boolean has) {
        locked(() -> has ? ground.store.seats.add(login) : ground.store.seats.remove(login));
    }

    /** What the person is in the organisation from now on. */
    public void member(String organization, String login, Membership membership) {
        locked(() -> {
            Account of = ground.store.account(organization, Account.Kind.ORGANIZATION);
            ground.store
                    .members
                    .computeIfAbsent(of, _ -> new LinkedHashMap<>())
                    .put(ground.store.account(login, Account.Kind.USER), membership);
            return of;
        });
    }

    /** A repository's id. Its owner is an organisation unless he is known as a person. */
    public long repository(String fullName, Instant now) {
        return locked(() -> {
            String[] parts = fullName.split("/", 2);
            Account owner = ground.store.account(parts[0], Account.Kind.ORGANIZATION);
            Repository made = new Repository(ground.store.nextId(), owner, parts[1], Ground.second(now));
            ground.store.repositories.put(made.id(), made);
            return made.id();
        });
    }

    /** A person's copy of the repository, under the same name; the copy's full name. */
    public String fork(String fullName, String login, Instant now) {
        return locked(() -> {
            Repository original = here(fullName);
            Account owner = ground.store.account(login, Account.Kind.USER);
            Repository made = new Repository(ground.store.nextId(), owner, original.name, Ground.second(now));
            made.fork = true;
            made.role(login, Role.ADMIN);
            made.code.take(original.code, original.code.main());
            made.code.point("heads/" + Code.MAIN, original.code.main());
            ground.store.repositories.put(made.id(), made);
            return made.fullName();
        });
    }

    /** Shows the repository to the first App; the answer is the installation's id. */
    public long install(String fullName, Instant now) {
        return locked(() -> {
            Repository repository = here(fullName);
            App app = ground.store.apps.getFirst();
            Installation installation = ground.store.installations.stream()
                    .filter(one -> one.account.equals(repository.owner) && one.app.equals(app) && !one.gone)
                    .findFirst()
                    .orElseGet(() -> {
                        Installation made =
                                new Installation(ground.store.nextId(), app, repository.owner, Ground.second(now));
                        ground.store.installations.add(made);
                        return made;
                    });
            installation.repositories.add(repository.id());
            return installation.id();
        });
    }

    /** Shows the repository to the App of this name; the answer is the installation's id. */
    public long install(String slug, String fullName, Instant now) {
        return locked(() -> {
            App app = ground.store.apps.stream()
                    .filter(one -> one.slug().equals(slug))
                    .findFirst()
                    .orElseThrow();
            Repository repository = here(fullName);
            Installation made = new Installation(ground.store.nextId(), app, repository.owner, Ground.second(now));
            made.repositories.add(repository.id());
            ground.store.installations.add(made);
            return made.id();
        });
    }

    /** A fine-grained token of a person's own. */
    public String personToken(String login, Map<String, Level> permissions, Instant ends) {
        return locked(() -> {
            String token = "github_pat_" + ground.store.opaque(82);
            Account person = ground.store.account(login, Account.Kind.USER);
            ground.store.tokens.put(token, new Caller.Someone(person, Optional.empty(), permissions, ends, Set.of()));
            return token;
        });
    }

    /** A classic token, of which nobody but its scopes says what it may. */
    public String classicToken(String login, Set<String> scopes, Instant ends) {
        return locked(() -> {
            String token = "ghp_" + ground.store.opaque(36);
            Account person = ground.store.account(login, Account.Kind.USER);
            ground.store.tokens.put(
                    token, new Caller.Someone(person, Optional.empty(), Scopes.permissions(scopes), ends, Set.of()));
            ground.store.scopes.put(token, new TreeSet<>(scopes));
            return token;
        });
    }

    /** The organisation wants the token to pass its single sign-on first. */
    public void closeTo(String token, String organization) {
        locked(() -> ground.store.tokens.computeIfPresent(
                token,
                (key, caller) -> caller instanceof Caller.Someone one
                        ? new Caller.Someone(
                                one.person(), one.via(), one.permissions(), one.ends(), Set.of(organization))
                        : caller));
    }

    /** Lets the first App ask people whether it may act for them; they come back to the address. */
    public void client(String secret, String callback) {
        locked(() -> ground.consents.client =
                Optional.of(new Consents.Client(ground.store.apps.getFirst(), secret, callback)));
    }

    /** The App may have opted out of tokens that end. */
    public void tokensEnd(boolean end) {
        locked(() -> ground.consents.ending = end);
    }

    /** The person's address for mail is one that nobody has looked at. */
    public void unverified(String login) {
        locked(() -> ground.consents.unverified.add(ground.store.account(login, Account.Kind.USER)));
    }

    /** Who is signed in, in the browser that comes over HTTP. */
    public void visitor(String login) {
        locked(() -> ground.consents.visitor = Optional.of(ground.store.account(login, Account.Kind.USER)));
    }

    public void revoke(String token) {
        locked(() -> Optional.ofNullable(ground.store.tokens.remove(token)));
    }

    public void copilot(Script script) {
        locked(() -> copilot.script = script);
    }

    public void copilot(Pace pace) {
        locked(() -> copilot.pace = pace);
    }

    /** An enterprise with these organisations; its owner's token. */
    public String enterprise(String slug, String owner, List<String> organizations, Instant ends) {
        locked(() -> {
            Enterprise made = new Enterprise(slug, ground.store.account(owner, Account.Kind.USER));
            organizations.forEach(
                    name -> made.organizations.add(ground.store.account(name, Account.Kind.ORGANIZATION)));
            return ground.store.enterprises.add(made);
        });
        return personToken(owner, Map.of(Enterprises.PERMISSION, Level.WRITE), ends);
    }

    /** From now on what pull requests change is tested: that begins after the eyes, and ends when a pull request would come. */
    public void tests(Pace pace) {
        locked(() -> pulls.trials.pace = Optional.of(pace));
    }

    /** What is tested from now on passes, or fails. */
    public void passes(boolean passing) {
        locked(() -> pulls.trials.passing = passing);
    }

    /** How agent tasks go from now on. */
    public void tasks(TaskScript script) {
        locked(() -> tasks.script = script);
    }

    // What people do in it.

    public Acts as(String login, Instant now) {
        Account.Kind kind = login.endsWith("[bot]") ? Account.Kind.BOT : Account.Kind.USER;
        return new Acts(this, Hand.of(locked(() -> ground.store.account(login, kind)), now));
    }

    /** Where its code is cloned from and pushed to. */
    public Git git() {
        return new Git(this);
    }

    // What goes wrong in it.

    public void fault(Match match, Fault fault) {
        locked(() -> {
            weather.plan(match, fault);
            return fault;
        });
    }

    public void heal() {
        locked(() -> {
            weather.clear();
            return weather;
        });
    }

    // What comes out of it.

    /** The webhooks to be sent now; each is given out once. */
    public List<Parcel> parcels() {
        return locked(ground.post::collect);
    }

    /** What the receiver said, with 0 for one that did not answer. */
    public void delivered(Parcel parcel, int status, Instant now) {
        locked(() -> {
            ground.post.delivered(parcel.id(), status, now);
            return parcel;
        });
    }

    public List<Seen> requests() {
        return locked(() -> List.copyOf(seen));
    }

    /** Every time that somebody broke a rule which GitHub punishes. */
    public List<String> violations() {
        return locked(limits::violations);
    }

    /** How often Copilot was set to work on the issue. */
    public int sessionsStarted(String fullName, int number) {
        return locked(() -> (int) copilot.sessions().stream()
                .filter(one -> one.issue.repository == here(fullName) && one.issue.number == number)
                .count());
    }

    /** How many agent tasks were started in the repository. */
    public int tasksStarted(String fullName) {
        return locked(() -> (int) tasks.tasks().stream()
                .filter(task -> task.repository == here(fullName))
                .count());
    }

    /** The issue or pull request as GitHub would show it. */
    public Json issue(String fullName, int number) {
        return locked(() -> ground.issueShape.of(issueAt(fullName, number)));
    }

    /** The newest issue that is no pull request. */
    public int newest(String fullName) {
        return locked(() -> here(fullName).newest());
    }

    /** The issue as its page shows it, one heading below the page's own; Markdown becomes harmless HTML by the function. */
    public Optional<Shown> shown(String fullName, int number, UnaryOperator<String> markdown) {
        Page.Place place = new Page.Place(2, ground.shapes.links.web(), markdown);
        return locked(() -> here(fullName)
                .issue(number)
                .map(issue -> new Shown(number, issue.title, new Page(ground, issue, place).part())));
    }

    /** The newest webhook of the kind, whatever became of it. */
    public Optional<Parcel> lastSent(String event) {
        return locked(() -> ground.post.last(event));
    }

    /** What the next agents that push for somebody change, where they would change nothing in particular. */
    public void habit(Change change) {
        locked(() -> ground.habit = Optional.of(change));
    }

    /** What the checks of a repository say, oldest first. */
    public List<String> checks(String fullName) {
        return locked(
                () -> here(fullName).checks.stream().map(CheckRun::inWords).toList());
    }

    /** The comments, listed or not yet. */
    public List<Json> comments(String fullName, int number) {
        return locked(() -> {
            Issue issue = issueAt(fullName, number);
            return issue.comments.stream()
                    .map(comment -> ground.issueShape.comment(issue, comment))
                    .toList();
        });
    }

    /** The id of the App that webhooks are for. */
    public long app() {
        return locked(() -> ground.store.apps.getFirst().id());
    }

    // For the room itself.

    <T> T locked(Supplier<T> act) {
        lock.lock();
        try {
            return act.get();
        } finally {
            lock.unlock();
        }
    }

    Repository here(String fullName) {
        return ground.store
                .repository(fullName)
                .orElseThrow(() -> new IllegalArgumentException("no repository " + fullName));
    }

    Issue issueAt(String fullName, int number) {
        return here(fullName)
                .issue(number)
                .orElseThrow(() -> new IllegalArgumentException("no issue " + fullName + "#" + number));
    }

    Ground ground() {
        return ground;
    }

    IssueChanges issueChanges() {
        return issues;
    }

    Consent consent() {
        return new Consent(ground);
    }

    CommentChanges commentChanges() {
        return comments;
    }

    PullChanges pullChanges() {
        return pulls;
    }

    Json shape(Installation installation) {
        return apps.shape(installation);
    }
}
