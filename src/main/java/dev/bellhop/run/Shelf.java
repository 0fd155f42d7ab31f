package dev.bellhop.run;

import java.util.List;

/** The custom agents of one level. */
public sealed interface Shelf {

    record Read(Level level, List<CustomAgent> agents) implements Shelf {
        public Read {
            agents = List.copyOf(agents);
        }
    }

    /** What was not looked at, and why. */
    record Unread(String why) implements Shelf {}

    /** The nearest first: of agents that are called the same, GitHub takes the first. */
    enum Level {
        REPOSITORY,
        ORGANISATION,
        ENTERPRISE
    }
}
