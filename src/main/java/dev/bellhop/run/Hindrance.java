package dev.bellhop.run;

/**
 * A rule of a ruleset that refuses what is pushed to a branch, or may: that hangs on what is pushed. The rule is called as
 * GitHub calls it. {@code bypassed}: the App need not obey it.
 */
public record Hindrance(String rule, String ruleset, boolean certain, boolean bypassed) {}
