package dev.bellhop.copilot;

import dev.bellhop.engine.Purpose;
import dev.bellhop.engine.Tokens;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.json.Json;
import dev.bellhop.json.JsonMisfit;
import dev.bellhop.run.Attempt;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Facts;
import dev.bellhop.run.Place;
import dev.bellhop.run.Pull;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Run;
import dev.bellhop.wire.Copilot;
import dev.bellhop.wire.Pulls;
import dev.bellhop.wire.Refusals;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What can be seen of Copilot's doing with the App's own tokens: it tells nobody, but leaves its traces. */
final class Sight {
    private static final Logger LOG = LoggerFactory.getLogger(Sight.class);

    static final String OFF = "off";

    private final Client client;
    private final Tokens tokens;
    private final Results results;

    Sight(Client client, Tokens tokens) {
        this.client = client;
        this.tokens = tokens;
        this.results = new Results(client, tokens);
    }

    /**
     * Whether it is assigned now, or was at any time since and somebody has thought better of it. What was before the
     * request, by GitHub's own clock, was another's.
     */
    Optional<String> assigned(Place place, Instant since, Instant asked) {
        Instant from = Stream.of(githubs(since), asked.truncatedTo(ChronoUnit.SECONDS))
                .max(Instant::compareTo)
                .orElseThrow();
        boolean there = issue(place).read(Assignment::holdsCopilot)
                || timeline(credential(place.repo()), place.repo(), place.number())
                        .anyMatch(event -> Trace.isAssignment(event, from));
        return there ? Optional.of(Copilot.ASSIGNEE) : Optional.empty();
    }

    /** Whether it is off the issue. */
    Optional<String> unassigned(Place place) {
        boolean there = issue(place).read(Assignment::holdsCopilot);
        return there ? Optional.empty() : Optional.of(OFF);
    }

    List<Fact> look(Place place, Run run) {
        Attempt attempt = run.attempt();
        Optional<Pull> known = attempt.facts()
                .pull()
                .filter(pull -> pull.repo() == place.repo().id());
        return known.isPresent()
                ? lookAtPull(
                        credential(place.repo()),
                        new Place(place.repo(), known.get().number()),
                        attempt.facts())
                : lookAtIssue(place, githubs(attempt.asked()));
    }

    List<Fact> lookAtPull(Credential credential, Place pull, Facts known) {
        Repo repo = pull.repo();
        Answer seen = one(credential, repo, "pulls", pull.number());
        Stream<Fact> checks = seen.read(it -> it.at("head").maybe("sha").map(Json::text)).stream()
                .flatMap(commit -> results.news(repo, commit, known).stream());
        Stream<Fact> work = timeline(credential, repo, pull.number()).flatMap(event -> readable(event, Trace::work));
        Fact itself = seen.read(it -> new Fact.PullSeen(Pulls.read(repo.id(), it)));
        return Stream.of(Stream.of(itself), checks, work)
                .flatMap(facts -> facts)
                .toList();
    }

    private List<Fact> lookAtIssue(Place place, Instant asked) {
        List<Json> events =
                timeline(credential(place.repo()), place.repo(), place.number()).toList();
        Stream<Fact> complaints = events.stream().flatMap(event -> readable(event, it -> Trace.complaint(it, asked)));
        Stream<Fact> pulls = events.stream()
                .flatMap(event -> readable(event, it -> Trace.pull(it, place, asked)))
                .distinct()
                .map(number -> pull(credential(place.repo()), place.repo(), number));
        return Stream.concat(complaints, pulls).toList();
    }

    /** An event of a shape that we cannot read says nothing, and hides no other. */
    private static <T> Stream<T> readable(Json event, Function<Json, Optional<T>> reader) {
        try {
            return reader.apply(event).stream();
        } catch (JsonMisfit misfit) {
            LOG.warn("An event of a timeline cannot be read: {}", misfit.getMessage());
            return Stream.empty();
        }
    }

    private Fact pull(Credential credential, Repo repo, int number) {
        return one(credential, repo, "pulls", number).read(pull -> new Fact.PullSeen(Pulls.read(repo.id(), pull)));
    }

    private Stream<Json> timeline(Credential credential, Repo repo, int number) {
        Call first = Call.get(client.at("repos", repo.owner(), repo.name(), "issues", number, "timeline"))
                .query("per_page", 100);
        return client.pages(credential, first).stream()
                .map(Refusals::yes)
                .flatMap(page -> page.read(Json::items).stream());
    }

    private Answer issue(Place place) {
        return one(credential(place.repo()), place.repo(), "issues", place.number());
    }

    private Answer one(Credential credential, Repo repo, String kind, int number) {
        return Refusals.yes(
                client.send(credential, Call.get(client.at("repos", repo.owner(), repo.name(), kind, number))));
    }

    /** GitHub writes times down by its own clock and in whole seconds. */
    private Instant githubs(Instant ours) {
        return client.clock().theirs(ours).truncatedTo(ChronoUnit.SECONDS);
    }

    Credential credential(Repo repo) {
        return new Credential(
                "installation:" + repo.installation(),
                () -> tokens.installation(repo, Purpose.ISSUE_WORK),
                tokens::refused);
    }
}
