package dev.bellhop.engine;

import dev.bellhop.run.Desk;
import dev.bellhop.run.Known;
import dev.bellhop.run.Run;
import dev.bellhop.run.Situation;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One consistent reading of a desk, of the run in question, and of what is taken of limited things. */
public record Snapshot(Desk desk, Optional<Run> run, Map<String, Long> taken) {

    Situation at(Instant now, Known known) {
        return new Situation(now, desk, run, known, taken);
    }
}
