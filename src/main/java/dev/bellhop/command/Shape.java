package dev.bellhop.command;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** What a value may look like before anybody else sees it. */
final class Shape {
    private static final int MOST_AGENTS = 5;
    private static final int LONGEST_BRANCH = 255;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,63}");
    private static final Pattern REPO = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}/[A-Za-z0-9._-]{1,100}");
    private static final Pattern MONEY = Pattern.compile("[0-9]{1,6}(?:\\.[0-9]{1,2})?");
    private static final Pattern FREE = Pattern.compile("[0.]*");
    private static final Pattern NEVER_IN_BRANCHES = Pattern.compile("[\\p{C}\\p{Z}~^:?*\\[\\\\]|\\.\\.|@\\{");

    private Shape() {}

    static boolean fits(Option option, String value) {
        return switch (option) {
            case WITH -> isNames(value);
            case MODEL, AGENT -> isName(value);
            case BASE -> isBranch(value);
            case REPO -> REPO.matcher(value).matches() && !value.contains("..") && !value.endsWith("/.");
            case BUDGET ->
                MONEY.matcher(value).matches() && !FREE.matcher(value).matches();
            case DRAFT, CLOSE, NOW -> value.isEmpty();
        };
    }

    private static boolean isNames(String value) {
        List<String> names = Arrays.asList(value.split(",", MOST_AGENTS + 1));
        return names.size() <= MOST_AGENTS
                && names.stream().allMatch(Shape::isName)
                && new HashSet<>(names).size() == names.size();
    }

    private static boolean isName(String value) {
        return NAME.matcher(value).matches() && !value.contains("..");
    }

    /** Git's rules for the name of a branch, and none that reads as a whole reference, an option or the current head. */
    private static boolean isBranch(String value) {
        return value.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BRANCH
                && !value.startsWith("-")
                && !value.startsWith("refs/")
                && !value.endsWith(".")
                && !value.equals("@")
                && !value.equals("HEAD")
                && !NEVER_IN_BRANCHES.matcher(value).find()
                && Arrays.stream(value.split("/", -1)).allMatch(Shape::isPartOfBranch);
    }

    private static boolean isPartOfBranch(String part) {
        return !part.isEmpty() && !part.startsWith(".") && !part.endsWith(".lock");
    }
}
