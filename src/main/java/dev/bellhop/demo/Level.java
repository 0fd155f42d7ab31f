package dev.bellhop.demo;

import java.util.Locale;

/** How far a permission of a token reaches. */
public enum Level {
    READ,
    WRITE,
    ADMIN;

    boolean covers(Level asked) {
        return compareTo(asked) >= 0;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Level of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static boolean isOne(String word) {
        return word.equals("read") || word.equals("write") || word.equals("admin");
    }
}
