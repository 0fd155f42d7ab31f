package dev.bellhop.cli;

import dev.bellhop.run.Fact;
import dev.bellhop.run.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Copilot's agent tasks, as the command line needs them. Every call may end in a fault. */
public interface TaskBoard {

    List<Entry> list(Optional<String> repository);

    Entry show(Optional<String> repository, String id);

    Entry start(TasksAsked.Starting asked);

    /** What is not known is empty. */
    record Entry(String id, Fact.State state, Instant changed, String name, String url, Details details) {}

    record Details(String head, String base, List<Session> sessions) {}

    record Session(Fact.State state, String model, Optional<Usage> usage, String error) {}
}
