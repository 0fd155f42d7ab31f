package dev.bellhop.run;

import java.util.Optional;

/** What a person asked with. */
public sealed interface Trigger {

    record Label(String name) implements Trigger {}

    /** A command in a comment; the line is as it was written. */
    record Comment(long id, String line) implements Trigger {}

    /** It was filed with the agent on it, as somebody asked elsewhere. */
    record Filed(String from) implements Trigger {}

    /** It was pressed on the page of a run, where whoever did so reads what comes of it. */
    record Pressed() implements Trigger {}

    /** Where a reaction shows that it was seen. */
    default Optional<Target> target() {
        return switch (this) {
            case Label _, Filed _ -> Optional.of(new Target.Issue());
            case Comment(long id, String _) -> Optional.of(new Target.Comment(id));
            case Pressed _ -> Optional.empty();
        };
    }

    default Optional<String> label() {
        return this instanceof Label(String name) ? Optional.of(name) : Optional.empty();
    }

    default boolean isComment(long id) {
        return this instanceof Comment comment && comment.id() == id;
    }
}
