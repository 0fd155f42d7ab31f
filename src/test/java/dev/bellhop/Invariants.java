package dev.bellhop;

import dev.bellhop.demo.Seen;
import dev.bellhop.engine.Book;
import dev.bellhop.json.Json;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Ended;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Reaction;
import dev.bellhop.run.Run;
import dev.bellhop.run.Subject;
import dev.bellhop.run.Target;
import dev.bellhop.run.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold in every town, whatever happened in it. Each gives what is broken, in words. */
final class Invariants {
    /** Where a house has its pages that was told nothing of it. */
    private static final String PAGES = "http://localhost:8080";

    private static final Pattern MARKER = Pattern.compile("<!-- bellhop:1:(\\S+):[0-9a-f]{24} -->\n(?s)(.*)");
    private static final Pattern WINDOW = Pattern.compile("was to be quiet until (\\S+) and asked at (\\S+Z):");
    private static final Pattern REPOSITORY = Pattern.compile("(?:/api/v3)?/repos/([^/]+/[^/]+)/.*");

    /** Nobody is told to wait for longer. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final Town town;
    private final SeedsPeople people;

    Invariants(Town town, SeedsPeople people) {
        this.town = town;
        this.people = people;
    }

    /** The first one tells most. */
    List<String> broken() {
        return Stream.of(
                        town.record.broken().stream(),
                        asked(town).stream(),
                        deliveries(),
                        town.record.runs().stream().flatMap(this::run),
                        subjects().stream().flatMap(this::subject),
                        town.world.requests().stream().flatMap(this::request))
                .flatMap(found -> found)
                .toList();
    }

    private Set<Subject> subjects() {
        return town.record.effects().stream()
                .map(TownRecord.Planned::subject)
                .filter(subject -> !people.home(subject.repo()).deleted)
                .collect(Collectors.toSet());
    }

    /** Every delivery that was taken has its end, and a request is answered in words. */
    private Stream<String> deliveries() {
        return town.ledger().deliveries(Integer.MAX_VALUE).stream()
                .filter(arrival -> arrival.state() == Book.State.WAITING
                        || arrival.state() == Book.State.DEAD
                        || (arrival.event().equals("issues")
                                && arrival.verdict().isBlank()))
                .map(arrival -> "a delivery without its end: " + arrival);
    }

    /** The App was taken away, and with it who had asked. */
    private static boolean forgotten(Run run) {
        return run.request().by().login().isEmpty();
    }

    private Stream<String> run(Run run) {
        SeedsPeople.Home home = people.home(run.place().repo().id());
        return Stream.of(
                        failing(
                                forgotten(run)
                                        || home.writers.contains(
                                                run.request().by().login()),
                                "somebody without write started"),
                        failing(run.over() || home.wild || reviewable(run), "no end, and nothing to review"),
                        failing(!ours(run), "ended by a mistake of ours"))
                .flatMap(Optional::stream)
                .map(what -> what + ": " + run);
    }

    private boolean reviewable(Run run) {
        return run.pull()
                .filter(pull -> people.issue(new Subject(pull.repo(), pull.number()))
                        .at("state")
                        .text()
                        .equals("open"))
                .isPresent();
    }

    private static boolean ours(Run run) {
        return run.ended().orElse(null) instanceof Ended.Failed(Problem problem)
                && problem.code() == Problem.Code.INTERNAL;
    }

    private static Optional<String> failing(boolean holds, String what) {
        return holds ? Optional.empty() : Optional.of(what);
    }

    /** What people see of it. */
    private Stream<String> subject(Subject subject) {
        List<Run> runs = town.record.runs().stream()
                .filter(run -> run.place().subject().equals(subject))
                .toList();
        List<Marked> marked = people.comments(subject).stream()
                .flatMap(comment -> Marked.of(comment).stream())
                .toList();
        SeedsPeople.Home home = people.home(subject.repo());
        int sessions = town.world.looks().sessionsStarted(home.name, subject.number());
        long assigned = assigned(town, home.names, subject.number());
        Stream<String> many = Stream.of(
                        failing(sessions <= runs.size(), sessions + " sessions for " + runs),
                        failing(assigned <= runs.size(), assigned + " assignments for " + runs))
                .flatMap(Optional::stream);
        Stream<String> doubled =
                marked.stream().collect(Collectors.groupingBy(Marked::key, Collectors.counting())).entrySet().stream()
                        .filter(entry -> entry.getValue() > 1)
                        .map(entry -> entry.getValue() + " comments of " + entry.getKey());
        return Stream.of(
                        many,
                        doubled,
                        home.quiet(subject.number())
                                ? Stream.concat(stale(runs, marked), undone(subject, marked))
                                : Stream.<String>empty())
                .flatMap(found -> found);
    }

    private static Stream<String> stale(List<Run> runs, List<Marked> marked) {
        return runs.stream()
                .filter(Run::announced)
                .filter(run ->
                        !marked.contains(new Marked("status:" + run.id(), Words.status(run) + Words.page(run, PAGES))))
                .map(run -> "the status does not say how it is: " + run + " in " + marked);
    }

    /** What was planned has come to be. */
    private Stream<String> undone(Subject subject, List<Marked> marked) {
        Json reactions = people.issue(subject).at("reactions");
        return town.record.effects().stream()
                .filter(planned -> planned.subject().equals(subject))
                .map(TownRecord.Planned::effect)
                .filter(effect -> !town.record.withdrew(effect.run()))
                .filter(effect -> switch (effect) {
                    case Effect.React react ->
                        react.target() instanceof Target.Issue
                                && reactions.at(word(react.reaction())).number() == 0;
                    case Effect.Say say ->
                        marked.stream().noneMatch(comment -> comment.key().equals(say.key()));
                    case Effect.Start _,
                            Effect.Stop _,
                            Effect.Steer _,
                            Effect.File _,
                            Effect.Answer _,
                            Effect.Open _,
                            Effect.End _,
                            Effect.Status _,
                            Effect.Report _,
                            Effect.TakeLabelOff _ -> false;
                })
                .map(effect -> "it was planned and never came to be: " + effect);
    }

    private static String word(Reaction reaction) {
        return switch (reaction) {
            case EYES -> "eyes";
            case ROCKET -> "rocket";
            case PLUS_ONE -> "+1";
            case MINUS_ONE -> "-1";
            case CONFUSED -> "confused";
        };
    }

    /** What stands behind the marker of a comment of ours. */
    private record Marked(String key, String text) {
        static Optional<Marked> of(Json comment) {
            Matcher matcher = MARKER.matcher(comment.at("body").text());
            return matcher.matches() ? Optional.of(new Marked(matcher.group(1), matcher.group(2))) : Optional.empty();
        }
    }

    /** An installation's token is used where it belongs. */
    private Stream<String> request(Seen seen) {
        Matcher path = REPOSITORY.matcher(seen.request().path());
        boolean elsewhere = seen.caller().startsWith("installation ")
                && path.matches()
                && people.homes().stream()
                        .noneMatch(home -> home.names.contains(path.group(1))
                                && seen.caller().equals("installation " + home.installation));
        return elsewhere ? Stream.of("another's token: " + seen.caller() + " " + seen.line()) : Stream.empty();
    }

    /** How often Copilot was really assigned to the issue, which tells it to begin, as far as GitHub's answers show. */
    static long assigned(Town town, Set<String> names, int number) {
        Pattern path = Pattern.compile("(?:/api/v3)?/repos/([^/]+/[^/]+)/issues/" + number + "/assignees");
        return town.world.requests().stream()
                .filter(seen -> seen.request().method().equals("POST")
                        && seen.response().status() == 201
                        && seen.response().body().contains("\"login\":\"Copilot\""))
                .map(seen -> path.matcher(seen.request().path()))
                .filter(matcher -> matcher.matches() && names.contains(matcher.group(1)))
                .count();
    }

    /** Nothing is asked while we were told to wait. A house that was killed meanwhile may not remember. */
    static List<String> asked(Town town) {
        return town.world.looks().violations().stream()
                .filter(violation -> !forgotten(town, violation))
                .toList();
    }

    private static boolean forgotten(Town town, String violation) {
        Matcher window = WINDOW.matcher(violation);
        if (!window.find()) {
            return false;
        }
        Instant told = Instant.parse(window.group(1)).minus(LONGEST_WAIT);
        Instant asked = Instant.parse(window.group(2));
        return town.crashes.stream().anyMatch(crash -> !crash.isBefore(told) && !crash.isAfter(asked));
    }
}
