package dev.bellhop.rules;

/** Capitals of ASCII made small, and nothing else: what only looks like a letter of ours stays what it is. */
final class Folded {
    private Folded() {}

    static String ascii(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(c -> folded.append((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)));
        return folded.toString();
    }
}
