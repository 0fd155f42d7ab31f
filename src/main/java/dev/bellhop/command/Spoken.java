package dev.bellhop.command;

import dev.bellhop.text.Lines;
import dev.bellhop.text.Nearest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that is said to us: the first word after our name, and the rest; plain, if all of our name can be seen. */
record Spoken(Lines.Line at, String verb, String rest, boolean plain) {
    private static final int LEAST_PLAIN = 4;
    private static final int LONGEST_VERB = 64;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\t]]+");
    private static final Pattern LINE = Pattern.compile(
            " {0,3}(?<name>/agent|@[^\\h]{1,100}?(?:\\[bot])?)(?:\\h+(?<verb>[^\\h]+)(?<rest>.*))?\\h*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What cannot be seen does not keep a line from being said to us: a person is to hear why it is not obeyed. */
    static Optional<Spoken> in(Lines.Line at, String app) {
        return said(at, app, at.text())
                .or(() -> said(at, app, UNSEEN.matcher(at.text()).replaceAll("")));
    }

    private static Optional<Spoken> said(Lines.Line at, String app, String text) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            return Optional.empty();
        }
        String name = line.group("name").toLowerCase(Locale.ROOT);
        String verb = Optional.ofNullable(line.group("verb")).orElse(Verb.HELP.word());
        String rest = Optional.ofNullable(line.group("rest")).orElse("").strip();
        boolean ours = name.equals("/agent") || (isMention(name, app.toLowerCase(Locale.ROOT)) && mayBeMeant(verb));
        return ours ? Optional.of(new Spoken(at, verb, rest, text.equals(at.text()))) : Optional.empty();
    }

    private static boolean isMention(String name, String app) {
        return name.equals("@" + app) || name.equals("@" + app + "[bot]");
    }

    /** Prose that mentions us is left alone, and too many of its short words are close to a verb. */
    private static boolean mayBeMeant(String verb) {
        String word = verb.toLowerCase(Locale.ROOT);
        return Verb.of(word).isPresent()
                || (word.length() >= LEAST_PLAIN
                        && meant(word)
                                .filter(near -> 2 * Nearest.distance(word, near) < near.length())
                                .isPresent());
    }

    private static Optional<String> meant(String word) {
        return word.length() > LONGEST_VERB ? Optional.empty() : Nearest.to(word, Verb.all());
    }

    Optional<String> meant() {
        return meant(verb.toLowerCase(Locale.ROOT));
    }

    String line() {
        return at.text().strip();
    }
}
