package dev.bellhop.run;

import java.util.List;

/** What is known after facts were told. */
public final class Learned {
    private Learned() {}

    public static Facts from(List<Fact> told, Facts before) {
        Facts known = before;
        for (Fact fact : told) {
            known = known.learn(fact);
        }
        return known;
    }
}
