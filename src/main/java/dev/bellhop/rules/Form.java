package dev.bellhop.rules;

import java.util.regex.Pattern;

/** How a text must look. The schema says the same. */
enum Form {
    AGENT("[a-z0-9._-]{1,64}", "a name of at most 64 small letters, digits, dots, underscores and hyphens"),
    LABEL("[\\s\\S]{1,50}", "the name of a label, of at most 50 characters"),
    BRANCH("(?!-)[A-Za-z0-9._/#@+-]{1,244}", "the name of a branch"),
    MODEL("[A-Za-z0-9][A-Za-z0-9._:/@-]{0,127}", "the name of a model"),
    CUSTOM_AGENT("[A-Za-z0-9][A-Za-z0-9._-]{0,127}", "the name of a custom agent"),
    INSTRUCTIONS("[\\s\\S]{1,10000}", "text of at most 10000 characters"),
    REPO("[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)[A-Za-z0-9._-]{1,100}", "a repository, written OWNER/NAME"),
    PATH(
            "(?!.*/\\.{1,2}(/|$))(/[A-Za-z0-9._-]{1,100}){1,10}",
            "an absolute path of letters, digits, dots, underscores and hyphens");

    private final Pattern pattern;
    private final String words;

    Form(String pattern, String words) {
        this.pattern = Pattern.compile(pattern);
        this.words = words;
    }

    boolean fits(String text) {
        return pattern.matcher(text).matches();
    }

    String words() {
        return words;
    }

    Pattern pattern() {
        return pattern;
    }
}
