package dev.bellhop.cli;

import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Rehearsal;
import dev.bellhop.engine.Scout;
import dev.bellhop.rules.Source;
import dev.bellhop.run.Attempt;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Known;
import dev.bellhop.run.Need;
import dev.bellhop.run.Note;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Run;
import dev.bellhop.run.Task;
import dev.bellhop.run.Trigger;
import dev.bellhop.text.Redaction;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in plain words what would come of a request, and why. */
public final class Simulate {
    private static final String EMPTY_DESK = """
            Runs at work, earlier requests, the limits of the day and the accounts that people connected are not looked at:
            the issue is taken as if nothing had been asked on it before. Nothing was changed.
            """;

    /** Other people's words must not steer the terminal. */
    private static final Pattern STEERING =
            Pattern.compile("(?!\\t)\\p{IsControl}|[\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]");

    private final Redaction redaction;
    private final PrintStream out;

    private Simulate(Redaction redaction, PrintStream out) {
        this.redaction = redaction;
        this.out = out;
    }

    /** Whether an agent would start. */
    public static boolean starts(Rehearsal rehearsal, Asked asked, Redaction redaction, PrintStream out) {
        Simulate said = new Simulate(redaction, out);
        said.line(asked.ask().issue() + ", " + trigger(asked.ask().trigger()) + " by "
                + asked.ask().actor() + ":");
        try {
            Rehearsal.Scene scene = rehearsal.play(asked.ask());
            said.decided(scene);
            said.grounds(scene);
            said.acts(scene);
            said.line("");
            said.block("", EMPTY_DESK);
            if (asked.told()) {
                scene.decision().run().ifPresent(run -> said.brief(run.attempt().task()));
            }
            return scene.starts();
        } catch (Fault fault) {
            said.line("  cannot be said: " + why(fault));
            return false;
        }
    }

    private static String trigger(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Filed(String from) -> "an issue filed for " + from;
            case Trigger.Pressed _ -> "a press on a page";
            case Trigger.Label(String name) -> "label " + name;
            case Trigger.Comment(long _, String text) ->
                "comment " + text.lines().findFirst().orElse("");
        };
    }

    private static String why(Fault fault) {
        return switch (fault.kind()) {
            case Fault.Kind.Refused(Problem(var code, String words)) ->
                code == Problem.Code.NOT_FOUND ? words : "GitHub refused: " + words;
            case Fault.Kind.Wait(Instant until) -> "GitHub asks to wait until " + until;
            case Fault.Kind.NotDone _, Fault.Kind.Unsure _ -> "GitHub cannot be reached: " + fault.why();
        };
    }

    private void decided(Rehearsal.Scene scene) {
        for (Note note : scene.decision().notes()) {
            line("  "
                    + switch (note.kind()) {
                        case ACCEPTED -> accepted(scene, note);
                        case REFUSED -> "would refuse: " + note.text();
                        case IGNORED -> "would do nothing: " + note.text();
                        case LEARNED, DONE -> "would say: " + note.text();
                    });
        }
    }

    private static String accepted(Rehearsal.Scene scene, Note note) {
        Run run = scene.decision().run().orElseThrow();
        return scene.starts()
                ? "would start " + run.agent() + ": asked by "
                        + run.request().by().login()
                : scene.absence().isPresent()
                        ? "would ask " + run.agent() + ", and it would not come: "
                                + scene.absence().get()
                        : (run.over() ? "would accept: " : "would wait: ") + note.text();
    }

    private void grounds(Rehearsal.Scene scene) {
        Scout.Sight seen = scene.sight();
        Known known = scene.situation().known();
        known.found(new Need.Permission(seen.place().repo(), seen.person()))
                .ifPresent(standing -> fact("permission", standing.name().toLowerCase(Locale.ROOT)));
        known.found(new Need.RulesOf(seen.place().repo()))
                .ifPresent(file -> fact("rules", file.map(Source::file).orElse("no file, this server's own")));
        known.found(new Need.Earlier(
                        seen.place(), seen.at(), seen.issue().state().comments()))
                .ifPresent(said -> fact("earlier", counted(said.size(), "comment") + " by people who may write"));
        scene.open().forEach(why -> fact("open", "GitHub refused an answer: " + why));
        scene.decision().run().map(run -> run.attempt()).ifPresent(attempt -> {
            fact("agent", agent(attempt));
            fact("told", told(attempt.task()));
        });
    }

    private static String agent(Attempt attempt) {
        Task task = attempt.task();
        String options = Stream.of(
                        option("work of", attempt.agent().equals(attempt.service()) ? "" : attempt.service()),
                        option("base", task.baseBranch()),
                        option("model", task.model()),
                        option("custom agent", task.customAgent()),
                        option("in", task.targetRepo()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return attempt.agent() + (options.isEmpty() ? "" : " (" + options + ")");
    }

    private static Optional<String> option(String name, String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(name + " " + value);
    }

    private static String told(Task task) {
        Task.Left left = task.left();
        return counted(task.brief().lines().count(), "line")
                + (left.fragments() == 0
                        ? ""
                        : " (" + counted(left.fragments(), "hidden part") + " of "
                                + counted(left.characters(), "character") + " left out)");
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private void acts(Rehearsal.Scene scene) {
        List<Effect> first = scene.decision().effects();
        if (!first.isEmpty()) {
            fact("at once", acts(first));
        }
        if (!scene.afterwards().isEmpty()) {
            fact("then", acts(scene.afterwards()));
        }
        for (Effect effect : first) {
            if (effect instanceof Effect.Say say) {
                line("");
                block("    > ", say.text());
            }
        }
    }

    private static String acts(List<Effect> effects) {
        return effects.stream().map(Simulate::act).collect(Collectors.joining(", "));
    }

    private static String act(Effect effect) {
        return switch (effect) {
            case Effect.Start _ -> "the agent is asked to start";
            case Effect.Stop _ -> "the agent is asked to stop";
            case Effect.File _ -> "an issue is filed";
            case Effect.Answer _ -> "what the agent reported is acknowledged";
            case Effect.Open _ -> "a pull request is opened";
            case Effect.End _ -> "what the agent needed is cleared away";
            case Effect.Steer _ -> "the agent is told it";
            case Effect.React react ->
                "reaction " + react.reaction().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case Effect.Status _ -> "status comment";
            case Effect.Say _ -> "comment";
            case Effect.Report _ -> "check on the commit";
            case Effect.TakeLabelOff off -> "label " + off.label() + " off";
        };
    }

    private void brief(Task task) {
        line("");
        line("What the agent would be told (the word between which people's text stands is another one each time):");
        line("");
        block("", task.brief());
    }

    private void fact(String name, String text) {
        line("    %-12s%s".formatted(name, text));
    }

    private void block(String before, String text) {
        redaction.clean(text).lines().forEach(each -> line((before + each).stripTrailing()));
    }

    private void line(String text) {
        out.println(STEERING.matcher(redaction.clean(text)).replaceAll("\uFFFD"));
    }
}
