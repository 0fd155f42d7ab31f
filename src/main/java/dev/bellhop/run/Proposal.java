package dev.bellhop.run;

import java.util.Optional;

/** What a pull request makes of the rules file; empty where it takes the file away. */
public record Proposal(Optional<String> text) {}
