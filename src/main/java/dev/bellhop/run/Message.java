package dev.bellhop.run;

/** What a person says to an agent at work; the reference is the same however often it is tried, and nobody else's. */
public record Message(Person by, String text, String reference) {}
