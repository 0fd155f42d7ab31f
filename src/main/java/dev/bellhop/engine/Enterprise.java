package dev.bellhop.engine;

import dev.bellhop.run.AgentSource;
import dev.bellhop.run.CustomAgent;
import java.util.List;
import java.util.Optional;

/** The custom agents of an enterprise, and where they come from. Every call may end in a {@link Fault}. */
public interface Enterprise {

    /** Nothing, and not an empty list, where no source organisation is set. */
    Optional<List<CustomAgent>> list();

    Optional<AgentSource> source();

    /** By its login or its id. The ruleset lets only owners of the enterprise change the files. */
    Optional<AgentSource> set(String organization, boolean ruleset);

    /** No file is removed. */
    void delete();
}
