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

    Beginning(Platform platform, Workshop workshop, Keys keys, Branches branches, Registry registry) {
        this.platform = platform;
        this.workshop = workshop;
        this.keys = keys;
        this.branches = branches;
        this.registry = registry;
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
                "session",
                since -> platform.findSession(mark, since),
                () -> platform.createSession(order(run, title, given.pass(), vault)));
        keys.use(run, given.pass());
        steps.once(
                "message",
                _ -> platform.told(session, UserEvent.Message.class::isInstance),
                () -> platform.send(session, List.of(new UserEvent.Message(task.brief()))));
        return new Names(session, vault, credential, given.outside());
    }

    private record Given(Pass pass, List<String> outside) {}

    /** A submodule may lie where the App is not; the work goes on without it, and says so. */
    private Given given(Place place, Run run, Submodules submodules) {
        try {
            return new Given(keys.forStart(place, run, submodules.within()), submodules.outside());
        } catch (Fault fault) {
            if (fault.kind() instanceof Fault.Kind.Refused
                    && !submodules.within().isEmpty()) {
                List<String> outside = Stream.concat(submodules.within().stream(), submodules.outside().stream())
                        .toList();
                return new Given(keys.forStart(place, run, List.of()), outside);
            }
            throw fault;
        }
    }

    private Submodules submodules(Place place, Run run) {
        dev.bellhop.run.Mount work = Keys.mounts(run).findFirst().orElseThrow();
        Repo repo = work.beside(place.repo());
        return Submodules.of(branches, repo, work.base().isEmpty() ? branches.usual(repo) : work.base());
    }

    /** Where an earlier session of the same work left it. */
    private static Optional<String> pushed(Run run) {
        return run.attempt().task().way().seat().map(Way.Seat::branch).filter(_ -> run.isPushed());
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
