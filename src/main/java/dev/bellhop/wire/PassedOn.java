package dev.bellhop.wire;

import java.util.regex.Pattern;

/** The last line of what Bellhop passes on in a person's name. Whatever stands above it was heard already. */
public final class PassedOn {
    private static final Pattern LINE =
            Pattern.compile("(?s).*\\nPassed on by Bellhop for \\S{1,100}, reference `[0-9a-z]{1,40}`\\.\\s*");

    private PassedOn() {}

    public static String line(String whom, String reference) {
        return "Passed on by Bellhop for " + whom + ", reference `" + reference + "`.";
    }

    public static boolean is(String comment) {
        return LINE.matcher(comment).matches();
    }
}
