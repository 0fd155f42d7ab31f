package dev.bellhop.web;

import dev.bellhop.engine.AgentFinder;
import dev.bellhop.engine.Enterprise;
import dev.bellhop.text.Redaction;
import java.util.Optional;

/** Whom the page about custom agents asks, as far as they are set, and what must not be seen on it. */
public record CustomAgents(Optional<Enterprise> enterprise, Optional<AgentFinder> finder, Redaction redaction) {}
