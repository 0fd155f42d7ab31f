package dev.bellhop.engine;

import dev.bellhop.run.Attempt;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Filing;
import dev.bellhop.run.Halt;
import dev.bellhop.run.Message;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Words;
import dev.bellhop.text.Redaction;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** What each effect does on the outside. Gives the outside name of what was made, empty where nothing has one. */
final class Acts {
    private final Ledger ledger;
    private final Forge forge;
    private final Map<String, Agent> agents;
    private final Filer filer;
    private final Openings openings;
    private final Marker marker;
    private final String pages;
    private final Redaction redaction;

    Acts(Ports ports) {
        this.ledger = ports.ledger();
        this.forge = ports.forge();
        this.agents = ports.agents();
        this.filer = ports.filer();
        this.openings = new Openings(ports.branches(), ports.redaction(), ports.pages());
        this.pages = ports.pages();
        this.marker = new Marker(ports.markerKey());
        this.redaction = ports.redaction();
    }

    String act(Effect effect, Place place, Steps steps) {
        return switch (effect) {
            case Effect.Start start -> start(start, place, steps);
            case Effect.Stop(RunId run, int attempt, Person by, boolean close) -> {
                Run ended = run(run);
                yield agent(ended.attempts().get(attempt - 1)).stop(place, ended, by, close).stream()
                        .sorted()
                        .map(Halt::name)
                        .collect(Collectors.joining(" "));
            }
            case Effect.Steer(RunId id, Message message) -> {
                Run run = run(id);
                yield agent(run.attempt()).steer(place, run, message, steps);
            }
            case Effect.Answer(RunId id, int attempt, String question) -> {
                Run run = run(id);
                yield agent(run.attempts().get(attempt - 1)).answer(place, run, question, steps);
            }
            case Effect.End(RunId id, int attempt) -> {
                Run run = run(id);
                agent(run.attempts().get(attempt - 1)).end(place, run, attempt);
                yield "";
            }
            case Effect.Open open -> openings.open(place, run(open.run()), steps);
            case Effect.File(RunId _, Filing filing) -> {
                Filer.Filed filed = filer.file(place, filing, steps);
                if (filed.problem().isEmpty()) {
                    ledger.put(
                            new Letter.Filed(filing, filed.place()),
                            filing.request().at());
                }
                yield filed.place() + filed.problem().map(code -> " " + code).orElse("");
            }
            case Effect.Status status -> status(status, place, steps);
            case Effect.Say say -> say(say, place, steps);
            case Effect.React react -> {
                forge.react(place, react.target(), react.reaction());
                yield "";
            }
            case Effect.Report report -> {
                Repo repo = place.repo();
                yield steps.once(
                        "check",
                        _ -> forge.findCheck(repo, report.commit(), report.key()),
                        () -> forge.check(repo, report.commit(), report.key(), report.findings()));
            }
            case Effect.TakeLabelOff off -> {
                forge.takeLabelOff(place, off.label());
                yield "";
            }
        };
    }

    private String start(Effect.Start start, Place place, Steps steps) {
        Run run = run(start.run());
        return agent(run.attempt()).start(place, run, steps);
    }

    private Agent agent(Attempt attempt) {
        return Optional.ofNullable(agents.get(attempt.service()))
                .orElseThrow(() -> Fault.refused(
                        new Problem(Problem.Code.INTERNAL, "nobody here does the work of " + attempt.service())));
    }

    /** Written anew once if somebody deletes it; whoever deletes it twice does not want it. */
    private String status(Effect.Status status, Place place, Steps steps) {
        Run run = run(status.run());
        Marked words = marked(place, status, Words.status(run) + Words.page(run, pages));
        return standing("comment", place, words, steps)
                .or(() -> standing("comment-again", place, words, steps))
                .orElse("");
    }

    /** The comment as it is to be; empty when it was there and is no more. */
    private Optional<String> standing(String step, Place place, Marked words, Steps steps) {
        AtomicBoolean fresh = new AtomicBoolean();
        String comment = steps.once(step, since -> find(place, words, since), () -> {
            fresh.set(true);
            return forge.comment(place, words.body());
        });
        return fresh.get() || forge.edit(place, comment, words.body()) ? Optional.of(comment) : Optional.empty();
    }

    private String say(Effect.Say say, Place place, Steps steps) {
        Marked words = marked(place, say, say.text());
        return steps.once("comment", since -> find(place, words, since), () -> forge.comment(place, words.body()));
    }

    private Optional<String> find(Place place, Marked words, Instant since) {
        return forge.comments(place, words.line(), since).stream().findFirst();
    }

    private Marked marked(Place place, Effect effect, String text) {
        String line = marker.of(place.subject(), effect.key());
        return new Marked(line, line + "\n" + redaction.clean(text));
    }

    private Run run(RunId id) {
        return ledger.open(id, Set.of(), Instant.EPOCH)
                .flatMap(Snapshot::run)
                .orElseThrow(() -> Fault.refused(new Problem(Problem.Code.INTERNAL, "no run " + id)));
    }

    private record Marked(String line, String body) {}
}
