package dev.bellhop.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that do something when GitHub reads them: call a person, link an issue and so close it, lead elsewhere, command, hide what follows. */
final class Alive {
    private static final Pattern WORDS = Pattern.compile("(?<url>(?i:https?://|ftp://|www\\.)[^\\s<>`]{1,2000}+)"
            + "|(?<!\\w)@\\w[\\w-]{0,99}+(?:/[\\w.-]{1,100}+)?"
            + "|(?<![\\w./-])(?:[\\w.-]{1,100}+(?:/[\\w.-]{1,100}+)?)?#[0-9]{1,18}\\b"
            + "|#[0-9]{1,18}\\b"
            + "|\\b(?i:GH)-[0-9]{1,18}\\b"
            + "|<!--"
            + "|(?<command>^\\s*/[A-Za-z][\\w-]{0,60}+(?=\\s|$))");

    /** To be shown to all who are named by it: a page of something that can be referred to. */
    private static final Pattern REFERABLE = Pattern.compile("/(?:issues|pull|pulls|discussions|commit|compare)/");

    private final String host;

    Alive(String host) {
        this.host = host.toLowerCase(Locale.ROOT);
    }

    Matcher in(String text) {
        return WORDS.matcher(text);
    }

    boolean isAlive(Matcher word) {
        String url = word.group("url");
        return url == null || !isAtHome(url);
    }

    boolean anyIn(String text) {
        for (Matcher word = in(text); word.find(); ) {
            if (isAlive(word)) {
                return true;
            }
        }
        return false;
    }

    /** A page of the GitHub that we work for, and none that would be told that it was linked. */
    boolean isAtHome(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        String home = "https://" + host;
        return lower.startsWith(home)
                && (lower.length() == home.length() || lower.charAt(home.length()) == '/')
                && !REFERABLE.matcher(lower).find();
    }
}
