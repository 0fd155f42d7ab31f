package dev.bellhop;

import java.util.Optional;
import java.util.stream.Stream;

/** How fast agents work in the demo. */
enum Tempo {
    USUAL("1", "Usual", 1),
    FAST("10", "10 times as fast", 10),
    /** They do one thing whenever they are told to, and stand still between. */
    STEPS("step", "Step by step", 1);

    private final String word;
    private final String title;
    private final int times;

    Tempo(String word, String title, int times) {
        this.word = word;
        this.title = title;
        this.times = times;
    }

    static Optional<Tempo> called(String word) {
        return Stream.of(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /** Its name in forms. */
    String word() {
        return word;
    }

    String title() {
        return title;
    }

    /** As fast as usual. */
    int times() {
        return times;
    }
}
