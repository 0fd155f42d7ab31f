package dev.bellhop.session;

import dev.bellhop.engine.Branches;
import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Pass;
import dev.bellhop.engine.Steps;
import dev.bellhop.run.Place;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Run;
import dev.bellhop.run.Task;
import dev.bellhop.run.Way;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens a session: a vault, its credential, the session itself, and what it is told, each a step that is taken once. */
final class Beginning {
    private final Platform platform;
    private final Workshop workshop;
    private final Keys keys;
    private final Branches branches;
    private final Registry registry;
    private final Renewal renewal;
    private final Reach reach;

    /** What it works with. */
    record Kit(Workshop workshop, Keys keys, Branches branches, Registry registry, Renewal renewal, Reach reach) {}

    Beginning(Platform platform, Kit kit) {
        this.platform = platform;
        this.workshop = kit.workshop();
        this.keys = kit.keys();
        this.branches = kit.branches();
        this.registry = kit.registry();
        this.renewal = kit.renewal();
        this.reach = kit.reach();
    }

    Names begin(Place place, Run run, Steps steps) {
        Task task = run.attempt().task();
        Submodules submodules = submodules(place, run);
        Given given = given(place, run, submodules);
        Map<String, String> mark = registry.mark(Keys.holder(run));
        String title = place + " " + run.agent() + " " + run.id();
        Optional<String> vault = platform.dialect().hasVaults()
                ? Optional.of(
                        steps.once("vault", _ -> platform.findVault(mark), () -> platform.createVault(title, mark)))
                : Optional.empty();
        Optional<String> credential = vault.map(one -> steps.once(
                "credential",
                _ -> platform.findCredential(one),
                () -> platform.createCredential(one, given.pass().token())));
        String session = steps.once(
                "session", since -> platform.findSession(mark, since), () -> created(run, title, given.pass(), vault));
        catchUp(run, new Names(session, vault, credential, List.of(), List.of()), given.pass());
        keys.use(run, given.pass());
        steps.once(
                "message",
                _ -> platform.told(session, UserEvent.Message.class::isInstance),
                () -> platform.send(session, List.of(new UserEvent.Message(task.brief()))));
        return new Names(session, vault, credential, given.within(), given.outside());
    }

    /** What was made in an earlier try has the token of that time. */
    private void catchUp(Run run, Names names, Pass pass) {
        if (keys.hadOthers(run, pass)) {
            platform.show(names.session()).ifPresent(seen -> renewal.hand(names, seen.resources(), pass));
        }
    }

    private record Given(Pass pass, List<String> within, List<String> outside) {}

    /** A submodule may lie where the App is not; the work goes on without it, and says so. */
    private Given given(Place place, Run run, Submodules submodules) {
        try {
            return new Given(keys.forStart(place, run, submodules.within()), submodules.within(), submodules.outside());
        } catch (Fault fault) {
            if (fault.kind() instanceof Fault.Kind.Refused
                    && !submodules.within().isEmpty()) {
                List<String> outside = Stream.concat(submodules.within().stream(), submodules.outside().stream())
                        .toList();
                return new Given(keys.forStart(place, run, List.of()), List.of(), outside);
            }
            throw fault;
        }
    }

    private Submodules submodules(Place place, Run run) {
        dev.bellhop.run.Mount work = Keys.mounts(run).findFirst().orElseThrow();
        Repo repo = work.beside(place.repo());
        String base = work.base().isEmpty() ? branches.usual(repo) : work.base();
        return Submodules.of(
                branches.submodules(repo, base),
                repo,
                other -> reach.mayWrite(place.repo(), other, run.request().by()));
    }

    /** Where an earlier session of the same work left it. */
    private static Optional<String> pushed(Run run) {
        return run.attempt().task().way().seat().map(Way.Seat::branch).filter(_ -> run.isPushed());
    }

    /** Somebody may have put away the agent or the environment: both are looked for again, once. */
    private String created(Run run, String title, Pass pass, Optional<String> vault) {
        try {
            return platform.createSession(order(run, title, pass, vault));
        } catch (Fault fault) {
            if (fault.kind() instanceof Fault.Kind.Refused && workshop.remembers()) {
                workshop.forget();
                String session = platform.createSession(order(run, title, pass, vault));
                workshop.trust();
                return session;
            }
            throw fault;
        }
    }

    private SessionOrder order(Run run, String title, Pass pass, Optional<String> vault) {
        Task task = run.attempt().task();
        String model = task.model().isEmpty() ? platform.dialect().model() : task.model();
        String work = Keys.mounts(run).findFirst().orElseThrow().repo();
        List<Mount> mounts = Keys.mounts(run)
                .map(mount -> new Mount(
                        "https://github.com/" + mount.repo(),
                        pass.token(),
                        mount.path(),
                        mount.repo().equals(work) ? pushed(run).orElse(mount.base()) : mount.base()))
                .toList();
        return new SessionOrder(
                workshop.agent(model),
                workshop.environment().id(),
                title,
                registry.mark(Keys.holder(run)),
                vault,
                mounts,
                task.way().seat().flatMap(Way.Seat::budget));
    }
}
