package dev.bellhop.command;

import dev.bellhop.command.Heard.Misheard;
import dev.bellhop.command.Heard.Understood;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one line that is said to us, and what is written under it, strictly: nothing is guessed. */
final class Grammar {
    private static final int LONGEST_WORDS = 8_000;

    /** Joiners are part of how emoji and some scripts are written; all else that is not seen is there to mislead. */
    private static final Pattern MISLEADING =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\t\u200C\u200D]]");

    private Grammar() {}

    static Heard read(Spoken spoken, String below) {
        if (!spoken.plain() || MISLEADING.matcher(spoken.at().text()).find()) {
            return new Misheard(spoken.line(), new Reason.Invisible());
        }
        Optional<Verb> verb = Verb.of(spoken.verb());
        if (verb.isEmpty()) {
            return new Misheard(spoken.line(), new Reason.UnknownVerb(spoken.verb(), spoken.meant()));
        }
        Arguments arguments = Arguments.of(verb.get(), spoken.rest());
        String what = (arguments.words() + below).strip();
        return arguments
                .wrong()
                .or(() -> tooLong(verb.get(), what))
                .or(() -> noWords(
                        verb.get(), verb.get() == Verb.FILE ? arguments.words().strip() : what))
                .<Heard>map(reason -> new Misheard(spoken.line(), reason))
                .orElseGet(() -> new Understood(command(verb.get(), arguments, new Words(what, below)), spoken.line()));
    }

    private static Optional<Reason> tooLong(Verb verb, String what) {
        return verb.takesWords() && what.length() > LONGEST_WORDS
                ? Optional.of(new Reason.TooLong())
                : Optional.empty();
    }

    private static Optional<Reason> noWords(Verb verb, String what) {
        boolean needed = verb == Verb.REPLY || verb == Verb.FILE;
        return needed && what.isEmpty() ? Optional.of(new Reason.NoWords(verb)) : Optional.empty();
    }

    private record Words(String all, String below) {}

    private static Command command(Verb verb, Arguments arguments, Words words) {
        String what = words.all();
        return switch (verb) {
            case FIX -> new Command.Fix(arguments.options(), what);
            case RETRY -> new Command.Retry(what);
            case FILE ->
                new Command.File(
                        arguments.options(),
                        arguments.words().strip(),
                        words.below().strip());
            case REPLY -> new Command.Reply(what, arguments.gives(Option.NOW));
            case STOP -> new Command.Stop(arguments.gives(Option.CLOSE));
            case APPROVE -> new Command.Approve();
            case STATUS -> new Command.Status();
            case WHY -> new Command.Why();
            case CONFIG -> new Command.Config();
            case AGENTS -> new Command.Agents();
            case DOCTOR -> new Command.Doctor();
            case HELP -> new Command.Help();
        };
    }
}
