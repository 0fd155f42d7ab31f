package dev.bellhop.engine;

import dev.bellhop.run.Desk;
import dev.bellhop.run.Run;
import java.util.Map;
import java.util.Optional;

/** One consistent reading of a desk, of the run in question, and of what is taken of limited things. */
public record Snapshot(Desk desk, Optional<Run> run, Map<String, Long> taken) {}
