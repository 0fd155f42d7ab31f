package dev.bellhop.text;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An issue that a pull request closes when it is merged, because its text says so: {@code Fixes #7}. */
public record Closing(String repository, int number) {
    private static final Pattern SAID = Pattern.compile(
            "\\b(?:fix|fixe[sd]|close[sd]?|resolve[sd]?)\\b:?[ \\t]++"
                    + "(?:https?://[\\w.:-]{1,200}+/(?<linked>[\\w.-]{1,100}+/[\\w.-]{1,100}+)/issues/"
                    + "|(?<named>[\\w.-]{1,100}+/[\\w.-]{1,100}+)?#)"
                    + "(?<number>[1-9][0-9]{0,8})\\b",
            Pattern.CASE_INSENSITIVE);

    /** All that the text closes; {@code here} is the repository that a bare number means. Names are in lower case. */
    public static Set<Closing> in(String text, String here) {
        Set<Closing> closings = new LinkedHashSet<>();
        for (Matcher said = SAID.matcher(text); said.find(); ) {
            String linked = said.group("linked");
            String named = said.group("named");
            closings.add(of(linked != null ? linked : named != null ? named : here, said.group("number")));
        }
        return closings;
    }

    public static Closing of(String repository, String number) {
        return new Closing(repository.toLowerCase(Locale.ROOT), Integer.parseInt(number));
    }
}
