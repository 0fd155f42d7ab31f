package dev.bellhop.run;

import dev.bellhop.text.Sha256;

/**
 * The word that sets other people's text apart. It is made of the delivery's random id, which nobody knew when the text
 * was written, and of the text itself; so the same request gives the same word, and no text holds its own.
 */
record Delimiter(String word) {
    private static final int DIGITS = 32;

    static Delimiter of(String trace, String text) {
        Delimiter drawn = new Delimiter(Sha256.hex(trace + text, DIGITS));
        return text.contains(drawn.word) ? of(drawn.word, text) : drawn;
    }

    String begin() {
        return "BEGIN " + word;
    }

    String end() {
        return "END " + word;
    }

    String around(String text) {
        return begin() + "\n" + text + "\n" + end();
    }
}
