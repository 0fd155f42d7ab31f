package dev.bellhop.run;

import java.util.Optional;

/**
 * What a person says to an agent at work; the reference is the same however often it is tried, and nobody else's;
 * {@code question} is what it answers, where the agent asked something;
 * {@code now} is whether it is to break off first what it is doing.
 */
public record Message(Person by, String text, String reference, Optional<String> question, boolean now) {

    public Message(Person by, String text, String reference) {
        this(by, text, reference, Optional.empty(), false);
    }
}
