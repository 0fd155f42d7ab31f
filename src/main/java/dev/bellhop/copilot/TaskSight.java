package dev.bellhop.copilot;

import dev.bellhop.engine.Fault;
import dev.bellhop.http.Credential;
import dev.bellhop.http.HostClock;
import dev.bellhop.run.Begin;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Facts;
import dev.bellhop.run.Place;
import dev.bellhop.run.Pull;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Run;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What can be seen of a run's tasks, by a person's token, and of its pull request. */
final class TaskSight {
    private static final Logger LOG = LoggerFactory.getLogger(TaskSight.class);

    private final Tasks tasks;
    private final TaskLists lists;
    private final TaskPulls pulls;
    private final Sight sight;
    private final HostClock clock;

    record Parts(Tasks tasks, TaskLists lists, TaskPulls pulls, Sight sight) {}

    TaskSight(Parts parts, HostClock clock) {
        this.tasks = parts.tasks();
        this.lists = parts.lists();
        this.pulls = parts.pulls();
        this.sight = parts.sight();
        this.clock = clock;
    }

    /** The repository that an attempt works in. */
    static boolean isHere(Place place, Repository repository) {
        return repository.fullName().equalsIgnoreCase(place.repo().fullName());
    }

    /** With the App's token at home, with the person's elsewhere. */
    Optional<Credential> reader(Place place, Repository repository, Optional<Credential> person) {
        return isHere(place, repository) ? Optional.of(sight.credential(place.repo())) : person;
    }

    List<Fact> look(Place place, Run run, Optional<Credential> person) {
        Repository repository = Repository.worked(place, run);
        List<SeenTask> seen = person.map(one -> tasks(one, repository, run)).orElse(List.of());
        Optional<Credential> reader = reader(place, repository, person);
        Stream<Fact> told = seen.stream().map(SeenTask::fact);
        Stream<Fact> pull = reader.stream()
                .flatMap(one -> pull(one, repository, run, seen).stream()
                        .flatMap(found -> sight
                                .lookAtPull(one, new Place(repo(place, repository, found), found.number()), run.facts())
                                .stream()));
        return Stream.concat(told, pull).toList();
    }

    private Optional<TaskPulls.Found> pull(Credential reader, Repository repository, Run run, List<SeenTask> seen) {
        Optional<Pull> known = run.attempt().facts().pull();
        return known.isPresent()
                ? known.map(pull -> new TaskPulls.Found(pull.repo(), pull.number()))
                : seen.stream()
                        .flatMap(task -> pulls.find(reader, repository, task).stream())
                        .findFirst();
    }

    private static Repo repo(Place place, Repository repository, TaskPulls.Found found) {
        return isHere(place, repository)
                ? place.repo()
                : new Repo(found.repository(), place.repo().installation(), repository.owner(), repository.name());
    }

    /** The pull request is looked at even if nobody may see the tasks any more. */
    private List<SeenTask> tasks(Credential person, Repository repository, Run run) {
        Facts facts = run.attempt().facts();
        try {
            List<SeenTask> latest = lists.latest(person, repository, clock.instant());
            Gaze gaze = new Gaze(person, repository, facts);
            return ids(run).flatMap(id -> gaze.at(id, latest).stream()).toList();
        } catch (Fault fault) {
            if (fault.kind() instanceof Fault.Kind.Refused && facts.pull().isPresent()) {
                LOG.warn("The tasks of {} cannot be seen: {}", run.id(), fault.why());
                return List.of();
            }
            throw fault;
        }
    }

    private static Stream<String> ids(Run run) {
        Stream<String> begun =
                run.attempt().begin() instanceof Begin.Begun begin ? Stream.of(begin.remote()) : Stream.empty();
        return Stream.concat(begun, run.attempt().facts().tasks().keySet().stream())
                .distinct()
                .sorted();
    }

    /** What a list does not say, or has not, is read alone. */
    private final class Gaze {
        private final Credential person;
        private final Repository repository;
        private final Facts facts;

        Gaze(Credential person, Repository repository, Facts facts) {
            this.person = person;
            this.repository = repository;
            this.facts = facts;
        }

        /** A task that is over and was put away says nothing new; one that is gone hides no other. */
        Optional<SeenTask> at(String id, List<SeenTask> latest) {
            Optional<SeenTask> listed =
                    latest.stream().filter(task -> task.id().equals(id)).findFirst();
            if (listed.filter(task -> !isNews(task)).isPresent()) {
                return listed;
            }
            return listed.isEmpty() && isKnownToEnd(id) ? Optional.empty() : shown(id);
        }

        private Optional<SeenTask> shown(String id) {
            try {
                return Optional.of(tasks.show(person, repository, id));
            } catch (Fault fault) {
                if (fault.kind() instanceof Fault.Kind.Refused) {
                    LOG.warn("The task {} cannot be seen: {}", id, fault.why());
                    return Optional.empty();
                }
                throw fault;
            }
        }

        private boolean isKnownToEnd(String id) {
            return Optional.ofNullable(facts.tasks().get(id))
                    .filter(known -> known.state().isFinal())
                    .isPresent();
        }

        /** It became final, or its pull request is not known yet. */
        private boolean isNews(SeenTask task) {
            boolean hasNewPull = task.pull().isPresent() && facts.pull().isEmpty();
            return hasNewPull || (task.state().isFinal() && !isKnownToEnd(task.id()));
        }
    }
}
