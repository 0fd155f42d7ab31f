package dev.bellhop.web;

import dev.bellhop.engine.Retention;
import dev.bellhop.engine.Story;
import dev.bellhop.run.Attempt;
import dev.bellhop.run.EffectWords;
import dev.bellhop.run.Note;
import dev.bellhop.run.Outcome;
import dev.bellhop.run.SessionFact;
import dev.bellhop.run.Trigger;
import dev.bellhop.run.Used;
import dev.bellhop.run.Words;
import dev.bellhop.text.Prose;
import dev.bellhop.text.Redaction;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A run's story as its page tells it. */
record StoryView(Story story, RunRow row, Redaction redaction) {

    /** A name and what stands beside it. */
    record Fact(String name, String words) {}

    /** Our own comment as it stands on the issue; what agents and people said in it is harmless there and here. */
    String status() {
        return Prose.html(redaction.clean(Words.status(story.run())));
    }

    /** What is gone of it, if anything is. */
    Optional<String> cut() {
        return Retention.at(row.now()).cuts(story)
                ? Optional.of("What was written down of it more than " + Retention.DAYS_OF_STORIES
                        + " days ago is deleted, here and below; what came of the run stays.")
                : Optional.empty();
    }

    List<Story.Line> lines() {
        return story.lines().stream().filter(line -> !isIdle(line)).toList();
    }

    /** Earlier Bellhops wrote down each look at an agent that found nothing new. */
    List<Story.Line> idle() {
        return story.lines().stream().filter(StoryView::isIdle).toList();
    }

    private static boolean isIdle(Story.Line line) {
        return line.kind() == Note.Kind.IGNORED;
    }

    String clean(String words) {
        return redaction.clean(words);
    }

    /** An act is called by what it does, and not by its key. */
    String words(Story.Line line) {
        return story.acts().stream()
                .filter(act -> line.words().startsWith(act.key() + " "))
                .findFirst()
                .map(act -> title(act) + ": "
                        + clean(line.words().substring(act.key().length() + 1)).replaceFirst("^is ", ""))
                .orElseGet(() -> clean(line.words()));
    }

    static String word(Note.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static String word(Story.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static String title(Story.Act act) {
        String words = act.effect().map(EffectWords::of).orElse(act.key());
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Why it takes longer, or why it came to nothing. */
    String more(Story.Act act) {
        return act.outcome()
                .map(outcome -> switch (outcome) {
                    case Outcome.Done _ -> "";
                    case Outcome.Failed failed ->
                        "It came to nothing: "
                                + failed.problem()
                                        .code()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' ') + ".";
                    case Outcome.Delayed delayed -> "Tried again at " + Times.second(delayed.until()) + " UTC.";
                })
                .orElse("");
    }

    String asked() {
        return switch (story.run().request().trigger()) {
            case Trigger.Label(String name) -> "with the label " + name;
            case Trigger.Comment(long _, String line) -> "with " + clean(line);
            case Trigger.Filed(String from) -> "by filing it from " + from;
            case Trigger.Pressed _ -> "on the page of the run before";
        };
    }

    Attempt attempt() {
        return story.run().attempt();
    }

    /** Whether there is something that it could not push. */
    boolean handedOver() {
        return attempt().facts().sitting().warned().containsKey(SessionFact.Warning.NOT_PUSHED);
    }

    String told() {
        return clean(attempt().task().brief());
    }

    /** Only what a platform tells; nothing is made up. */
    List<Fact> used() {
        Used used = Used.by(story.run());
        return List.of(
                        fact("Tokens in", used.input().map(StoryView::number)),
                        fact("Tokens out", used.output().map(StoryView::number)),
                        fact("List price", used.listCost().map(_ -> row.cost())),
                        fact(
                                "Credits",
                                used.credits()
                                        .map(amount ->
                                                amount.stripTrailingZeros().toPlainString())),
                        fact(
                                "Premium requests",
                                used.premiumRequests()
                                        .map(amount ->
                                                amount.stripTrailingZeros().toPlainString())),
                        fact("At work", used.activeSeconds().map(time -> Times.span(Duration.ofSeconds(time)))))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Fact> fact(String name, Optional<String> words) {
        return words.map(said -> new Fact(name, said));
    }

    private static String number(long amount) {
        return String.format(Locale.ROOT, "%,d", amount);
    }
}
