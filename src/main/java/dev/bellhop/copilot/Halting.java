package dev.bellhop.copilot;

import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Purpose;
import dev.bellhop.engine.Tokens;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.json.Json;
import dev.bellhop.run.Halt;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import dev.bellhop.text.Bytes;
import dev.bellhop.wire.Refusals;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stopping an agent, for which GitHub has no call: its draft is closed, because Copilot leaves closed pull requests alone,
 * and the workflow runs on its branch are cancelled. A guess: that cancelling the run that it works in ends its session.
 */
final class Halting {
    private static final Logger LOG = LoggerFactory.getLogger(Halting.class);

    private final Client client;
    private final Tokens tokens;

    Halting(Client client, Tokens tokens) {
        this.client = client;
        this.tokens = tokens;
    }

    /** A pull request of the issue's own repository. Done again it does no harm. */
    Set<Halt> halt(Place place, int pull, boolean close) {
        Repository here = new Repository(place.repo().owner(), place.repo().name());
        return halt(place, here, pull, close);
    }

    /** The same in another repository; another owner's is out of the App's reach. What is refused is not done, and not said. */
    Set<Halt> halt(Place place, Repository repository, int pull, boolean close) {
        try {
            return credential(place, repository)
                    .map(app -> new Hold(app, repository).halt(pull, close))
                    .orElse(Set.of());
        } catch (Fault fault) {
            if (fault.kind() instanceof Fault.Kind.Refused) {
                LOG.warn("Nothing can be done to #{} of {}: {}", pull, repository.fullName(), fault.why());
                return Set.of();
            }
            throw fault;
        }
    }

    private Optional<Credential> credential(Place place, Repository repository) {
        boolean reached = place.repo().owner().equalsIgnoreCase(repository.owner());
        boolean here = reached && place.repo().name().equalsIgnoreCase(repository.name());
        return reached
                ? Optional.of(new Credential(
                        "installation:" + place.repo().installation(),
                        () -> here
                                ? tokens.installation(place.repo(), Purpose.STOPPING)
                                : tokens.named(place.repo(), repository.name(), Purpose.STOPPING),
                        tokens::refused))
                : Optional.empty();
    }

    /** The pull request as it was seen a moment ago. */
    private record Seen(boolean open, boolean draft, boolean merged, String head) {
        static Seen read(Json pull) {
            return new Seen(
                    pull.at("state").text().equals("open"),
                    pull.maybe("draft").filter(Json::flag).isPresent(),
                    pull.maybe("merged_at").isPresent(),
                    pull.at("head").at("ref").text());
        }
    }

    /** Both acts in one repository with one credential. */
    private final class Hold {
        private final Credential app;
        private final Repository repository;

        Hold(Credential app, Repository repository) {
            this.app = app;
            this.repository = repository;
        }

        Set<Halt> halt(int number, boolean close) {
            URI pull = at("pulls", number);
            Seen seen = Refusals.yes(client.send(app, Call.get(pull))).read(Seen::read);
            EnumSet<Halt> done = EnumSet.noneOf(Halt.class);
            if (close && closed(pull, seen)) {
                done.add(Halt.CLOSED);
            }
            if (cancelled(seen.head())) {
                done.add(Halt.CANCELLED);
            }
            return Set.copyOf(done);
        }

        /** Only a draft is the agent's own; one that is ready is everybody's. */
        private boolean closed(URI pull, Seen seen) {
            if (seen.open() && seen.draft()) {
                Json state = Json.object().with("state", "closed");
                Refusals.yes(
                        client.send(app, Call.of("PATCH", pull).body("application/json", Bytes.of(state.bytes()))));
                return true;
            }
            return !seen.open() && !seen.merged();
        }

        private boolean cancelled(String branch) {
            try {
                Call list = Call.get(at("actions", "runs"))
                        .query("branch", branch)
                        .query("status", "in_progress")
                        .query("per_page", 100);
                List<Long> runs = Refusals.yes(client.send(app, list))
                        .read(all -> all.at("workflow_runs")
                                .items(run -> run.at("id").number()));
                return runs.stream().map(this::cancel).reduce(false, Boolean::logicalOr);
            } catch (Fault fault) {
                if (fault.kind() instanceof Fault.Kind.Refused(Problem problem)) {
                    LOG.warn("Workflow runs of {} cannot be cancelled: {}", repository.fullName(), problem.detail());
                    return false;
                }
                throw fault;
            }
        }

        /** A conflict says that there is nothing left to cancel. */
        private boolean cancel(long run) {
            Answer answer = client.send(app, Call.of("POST", at("actions", "runs", run, "cancel")));
            if (answer.status() != 409) {
                Refusals.yes(answer);
            }
            return answer.ok();
        }

        private URI at(Object... path) {
            return client.at(Stream.concat(Stream.of("repos", repository.owner(), repository.name()), Stream.of(path))
                    .toArray());
        }
    }
}
