package dev.bellhop.github;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The urls in a file of git's own format that lists submodules. What git would not read is not read here either. Of a
 * submodule that is written twice git takes the last, and here both count: whoever asks wants to know of every place.
 */
final class Modules {
    private static final int END = -1;

    private final String text;
    private int at;
    private int line = 1;
    private int begun = 1;
    private boolean module;
    private final Set<String> urls = new LinkedHashSet<>();

    private Modules(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Where git would stop. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        private Broken(int line) {
            super("line " + line + " of .gitmodules is none that git reads");
        }
    }

    static List<String> urls(String text) throws Broken {
        Modules modules = new Modules(text);
        while (modules.peek() != END) {
            modules.item();
        }
        return List.copyOf(modules.urls);
    }

    private void item() throws Broken {
        int next = peek();
        begun = line;
        if (Character.isWhitespace(next)) {
            take();
        } else if (next == '#' || next == ';') {
            rest();
        } else if (next == '[') {
            section();
        } else {
            setting();
        }
    }

    private void section() throws Broken {
        take();
        String name = word("-.");
        boolean dotted = name.toLowerCase(Locale.ROOT).startsWith("submodule.") && name.length() > 10;
        Optional<String> inner = Optional.empty();
        if (blank(peek())) {
            blanks();
            inner = Optional.of(quotedName());
        }
        if (name.isEmpty() || take() != ']') {
            throw broken();
        }
        module = dotted || (name.equalsIgnoreCase("submodule") && inner.isPresent());
    }

    /** Of escapes it knows only that what follows a backslash is meant as it stands. */
    private String quotedName() throws Broken {
        if (take() != '"') {
            throw broken();
        }
        StringBuilder name = new StringBuilder();
        for (int next = take(); next != '"'; next = take()) {
            int meant = next == '\\' ? take() : next;
            if (meant == END || meant == '\n') {
                throw broken();
            }
            name.append((char) meant);
        }
        return name.toString();
    }

    private void setting() throws Broken {
        String key = word("-");
        if (key.isEmpty() || !isLetter(key.charAt(0))) {
            throw broken();
        }
        blanks();
        if (peek() == '\n' || peek() == END) {
            return;
        }
        if (take() != '=') {
            throw broken();
        }
        String value = value();
        if (module && key.equalsIgnoreCase("url") && !value.isEmpty()) {
            urls.add(value);
        }
    }

    /** Blanks around it are not part of it, unless they are quoted. */
    private String value() throws Broken {
        StringBuilder value = new StringBuilder();
        int solid = 0;
        boolean quoted = false;
        blanks();
        while (peek() != END && peek() != '\n') {
            int next = take();
            if (!quoted && (next == '#' || next == ';')) {
                rest();
            } else if (next == '"') {
                quoted = !quoted;
            } else {
                value.append(next == '\\' ? escaped() : Character.toString(next));
                solid = quoted || !blank(next) ? value.length() : solid;
            }
        }
        if (quoted) {
            throw broken();
        }
        return value.substring(0, solid);
    }

    private String escaped() throws Broken {
        return switch (take()) {
            case '\n' -> "";
            case 't' -> "\t";
            case 'b' -> "\b";
            case 'n' -> "\n";
            case '\\' -> "\\";
            case '"' -> "\"";
            default -> throw broken();
        };
    }

    private String word(String more) {
        StringBuilder word = new StringBuilder();
        while (isLetter(peek()) || isDigit(peek()) || (peek() != END && more.indexOf(peek()) >= 0)) {
            word.append((char) take());
        }
        return word.toString();
    }

    private void blanks() {
        while (blank(peek())) {
            take();
        }
    }

    private void rest() {
        while (peek() != END && peek() != '\n') {
            take();
        }
    }

    /** An end of a line is one, in whichever way it is written. */
    private int peek() {
        if (at >= text.length()) {
            return END;
        }
        boolean both = text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
        return both ? '\n' : text.charAt(at);
    }

    private int take() {
        int next = peek();
        if (next == END) {
            return END;
        }
        at += next == '\n' && text.charAt(at) == '\r' ? 2 : 1;
        line += next == '\n' ? 1 : 0;
        return next;
    }

    private static boolean blank(int of) {
        return of == ' ' || of == '\t' || of == '\r' || of == '\f' || of == 0x0B;
    }

    private static boolean isLetter(int of) {
        return (of >= 'a' && of <= 'z') || (of >= 'A' && of <= 'Z');
    }

    private static boolean isDigit(int of) {
        return of >= '0' && of <= '9';
    }

    private Broken broken() {
        return new Broken(begun);
    }
}
