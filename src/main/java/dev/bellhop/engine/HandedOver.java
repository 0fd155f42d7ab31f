package dev.bellhop.engine;

import dev.bellhop.run.Run;
import dev.bellhop.text.Bytes;
import java.util.List;
import java.util.Optional;

/** The files that an agent left at its platform where it could not push. Every call may end in a {@link Fault}. */
public interface HandedOver {

    /** None, where the run's agent has no such place. */
    List<File> files(Run run);

    /** Empty where it is not one of the run's. */
    Optional<Bytes> content(Run run, String file);

    record File(String id, String name, long size) {}
}
