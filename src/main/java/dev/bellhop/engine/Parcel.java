package dev.bellhop.engine;

import dev.bellhop.run.RunId;
import dev.bellhop.text.Bytes;
import java.util.List;
import java.util.Optional;

/**
 * One delivery, opened: the body as it was signed, and the runs of which something was written down because of it. Of
 * its headers the arrival holds all that is kept. A body that is empty has been forgotten; GitHub sends none that is.
 */
public record Parcel(Book.Arrival arrival, Bytes body, Optional<Long> installation, List<RunId> runs) {

    public Parcel {
        runs = List.copyOf(runs);
    }
}
