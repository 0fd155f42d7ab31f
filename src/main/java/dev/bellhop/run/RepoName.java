package dev.bellhop.run;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A repository as people call it: {@code OWNER/NAME}. */
public record RepoName(String owner, String name) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{1,100})/(?!\\.{1,2}$)([A-Za-z0-9._-]{1,100})");

    /** Nothing where none can be called so. */
    public static Optional<RepoName> read(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new RepoName(form.group(1), form.group(2))) : Optional.empty();
    }

    @Override
    public String toString() {
        return owner + "/" + name;
    }
}
