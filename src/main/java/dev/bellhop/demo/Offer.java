package dev.bellhop.demo;

import java.util.Optional;
import java.util.stream.Stream;

/** The labels that the demo's page offers, and the names of their buttons. */
enum Offer {
    USUAL("label", "agent-fix"),
    CLAUDE("label-claude", "agent-fix:claude"),
    QODER("label-qoder", "agent-fix:qoder");

    final String press;
    final String label;

    Offer(String press, String label) {
        this.press = press;
        this.label = label;
    }

    static Optional<Offer> pressed(String button) {
        return Stream.of(values()).filter(one -> one.press.equals(button)).findFirst();
    }

    /** Whoever has put one on looks at what comes of it before the next. */
    static boolean anyOn(Issue issue) {
        return Stream.of(values()).anyMatch(one -> issue.wears(one.label));
    }
}
