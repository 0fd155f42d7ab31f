package dev.bellhop.text;

import java.util.regex.Pattern;

/** The line that opens a block of code. Of what it says, a page uses the language's name at most. */
record Fence(String source, int from, int to, int lineEnd) {
    private static final Pattern NAME = Pattern.compile("[\\w+#.{}/:=,-]{1,30}");

    static Fence on(String source, Markup.Place line) {
        int from = line.from();
        char fence = firstOf(source, line);
        while (from < line.to() && source.charAt(from) != fence) {
            from++;
        }
        while (from < line.to() && (source.charAt(from) == fence || isBlank(source.charAt(from)))) {
            from++;
        }
        int to = from;
        while (to < line.to() && !isBlank(source.charAt(to))) {
            to++;
        }
        return new Fence(source, from, to, line.to());
    }

    String language() {
        return source.substring(from, to);
    }

    void cut(Cuts cuts) {
        if (!NAME.matcher(language()).matches()) {
            cuts.add(from, lineEnd, Hidden.Kind.INFO);
        } else if (!source.substring(to, lineEnd).isBlank()) {
            cuts.add(to, lineEnd, Hidden.Kind.INFO);
        }
    }

    private static char firstOf(String source, Markup.Place line) {
        int at = line.from();
        while (at < line.to() && source.charAt(at) != '`' && source.charAt(at) != '~') {
            at++;
        }
        return at < line.to() ? source.charAt(at) : '`';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
