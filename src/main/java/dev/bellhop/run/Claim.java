package dev.bellhop.run;

/** A share of something limited, taken together with the decision that needs it and given back when the run is over. */
public record Claim(String scope, RunId holder, long amount, long limit) {}
