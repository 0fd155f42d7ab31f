package dev.bellhop.cli;

import java.util.List;
import java.util.Optional;

/** An enterprise's custom agents, as the command line needs them. Every call may end in a fault. */
public interface AgentHouse {

    /** Nothing where no source is set. */
    Optional<List<Entry>> list();

    Optional<Source> source();

    Optional<Source> set(String organization, boolean ruleset);

    void delete();

    record Entry(String id, String name, String url) {}

    /** What is not known is empty. */
    record Source(String organization, String repository, String ruleset) {}
}
