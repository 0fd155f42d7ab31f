package dev.bellhop.run;

/** What a reaction is put on. */
public sealed interface Target {

    record Issue() implements Target {}

    record Comment(long id) implements Target {}
}
