package dev.bellhop.engine;

import dev.bellhop.text.Secret;
import java.time.Instant;

/** A token that leaves the house with one attempt, and when it ends by itself. */
public record Pass(Secret token, Instant ends) {}
