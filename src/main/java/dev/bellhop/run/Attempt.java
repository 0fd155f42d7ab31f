package dev.bellhop.run;

import java.time.Instant;

/** One agent at work for a run. */
public record Attempt(int number, String agent, Task task, Begin begin, Facts facts) {

    static Attempt first(String agent, Task task, Instant now) {
        return new Attempt(1, agent, task, new Begin.Asked(now), Facts.NONE);
    }

    public Instant asked() {
        return switch (begin) {
            case Begin.Asked(Instant at) -> at;
            case Begin.Begun(Instant at, String _) -> at;
            case Begin.Refused(Instant at, Problem _) -> at;
        };
    }

    Attempt begun(Begin how) {
        return new Attempt(number, agent, task, how, facts);
    }

    Attempt learn(Fact fact) {
        return new Attempt(number, agent, task, begin, facts.learn(fact));
    }
}
