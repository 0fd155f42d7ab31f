package dev.bellhop.command;

import dev.bellhop.text.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The commands of a comment, in their order. */
public final class Commands {
    private static final int MOST = 10;

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    private Commands() {}

    /** Whether it is worth a closer look: what does not hold one of these, seen or unseen, asks nothing of anybody. */
    public static boolean possible(String comment) {
        String seen = UNSEEN.matcher(comment).replaceAll("").toLowerCase(Locale.ROOT);
        return seen.contains("@") || seen.contains("/agent");
    }

    /** All that the comment asks; {@code app} is the name by which people mention the App, without the {@code @}. */
    public static List<Heard> in(String comment, String app) {
        List<Spoken> spoken = Lines.prose(comment).stream()
                .flatMap(line -> Spoken.in(line, app).stream())
                .toList();
        List<Heard> heard = new ArrayList<>();
        for (int i = 0; i < spoken.size() && i < MOST; i++) {
            int end = i + 1 < spoken.size() ? spoken.get(i + 1).at().start() : comment.length();
            heard.add(Grammar.read(
                    spoken.get(i), comment.substring(spoken.get(i).at().end(), end)));
        }
        if (spoken.size() > MOST) {
            heard.add(new Heard.Misheard(spoken.get(MOST).line(), new Reason.TooMany()));
        }
        return heard;
    }

    /**
     * What an edit asks in addition. A line that was there before asks nothing new, wherever it stands now and whatever
     * is written under it; one that was not understood before and is now, does.
     */
    public static List<Heard> added(String before, String after, String app) {
        List<String> understood = new ArrayList<>();
        List<String> misheard = new ArrayList<>();
        for (Heard heard : in(before, app)) {
            switch (heard) {
                case Heard.Understood it -> understood.add(folded(it));
                case Heard.Misheard it -> misheard.add(folded(it));
            }
        }
        return in(after, app).stream()
                .filter(heard -> !understood.remove(folded(heard))
                        && !(heard instanceof Heard.Misheard && misheard.remove(folded(heard))))
                .toList();
    }

    /** Blanks and the letters of the first two words make no difference. */
    private static String folded(Heard heard) {
        if (heard instanceof Heard.Misheard it && it.reason() instanceof Reason.TooMany) {
            return "";
        }
        String[] words = heard.line().split("\\h+", 3);
        for (int i = 0; i < words.length; i++) {
            words[i] = i < 2 ? words[i].toLowerCase(Locale.ROOT) : words[i].replaceAll("\\h+", " ");
        }
        return String.join(" ", words);
    }
}
