package dev.bellhop.copilot;

import dev.bellhop.json.Json;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Usage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A task as GitHub shows it. Only its id, its state and when it was made are sure to be there; sessions come alone. */
public record SeenTask(
        String id,
        Fact.State state,
        Instant created,
        Instant updated,
        String name,
        String url,
        List<Artifact> artifacts,
        List<SeenSession> sessions) {

    /** What came of it. */
    public sealed interface Artifact {
        /** By its database id, which is not its number. */
        record PullMade(long id, String globalId) implements Artifact {}

        record BranchMade(String head, String base) implements Artifact {}
    }

    static SeenTask read(Json task) {
        Instant created = task.at("created_at").time();
        return new SeenTask(
                task.at("id").text(),
                Tolerant.state(task),
                created,
                Tolerant.time(task, "updated_at").orElse(created),
                Tolerant.text(task, "name"),
                Tolerant.text(task, "html_url"),
                Tolerant.list(task, "artifacts").stream()
                        .flatMap(SeenTask::artifact)
                        .toList(),
                Tolerant.list(task, "sessions").stream()
                        .flatMap(one -> Tolerant.whole(one, SeenSession::read))
                        .toList());
    }

    private static Stream<Artifact> artifact(Json artifact) {
        return Tolerant.whole(artifact, one -> {
            Json data = one.at("data");
            return switch (one.at("type").text()) {
                case "pull" -> new Artifact.PullMade(data.at("id").number(), Tolerant.text(data, "global_id"));
                case "branch" ->
                    new Artifact.BranchMade(
                            data.at("head_ref").text(), data.at("base_ref").text());
                default -> throw one.misfit("a pull or a branch");
            };
        });
    }

    Optional<Artifact.PullMade> pull() {
        return artifacts.stream()
                .filter(Artifact.PullMade.class::isInstance)
                .map(Artifact.PullMade.class::cast)
                .findFirst();
    }

    /** The branch that it works on, if anything says so. */
    public Optional<String> head() {
        return Stream.concat(
                        branches().map(Artifact.BranchMade::head),
                        sessions.stream().map(SeenSession::headRef))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    /** The branch that it began from, if anything says so. */
    public Optional<String> base() {
        return Stream.concat(
                        branches().map(Artifact.BranchMade::base),
                        sessions.stream().map(SeenSession::baseRef))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private Stream<Artifact.BranchMade> branches() {
        return artifacts.stream().filter(Artifact.BranchMade.class::isInstance).map(Artifact.BranchMade.class::cast);
    }

    /** What its sessions cost together, in the unit of the newest: nobody can add up two. */
    public Optional<Usage> usage() {
        return newest().filter(one -> one.usage().isPresent())
                .findFirst()
                .flatMap(SeenSession::usage)
                .map(last -> new Usage(
                        last.unit(),
                        sessions.stream()
                                .flatMap(one -> one.usage().stream())
                                .filter(one -> one.unit() == last.unit())
                                .map(Usage::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    /** Why its newest session went wrong; empty where it did not, or does not say. */
    public String error() {
        return newest().findFirst().map(SeenSession::error).orElse("");
    }

    private Stream<SeenSession> newest() {
        return sessions.stream()
                .sorted(Comparator.comparing(SeenSession::created).reversed());
    }

    Fact fact() {
        return new Fact.TaskSeen(id, updated, state, url, error(), usage());
    }
}
