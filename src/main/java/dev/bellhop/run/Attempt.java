package dev.bellhop.run;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** One agent at work for a run. The service is who does the work, whatever the agent is called here. */
public record Attempt(int number, String agent, String service, Task task, Begin begin, Facts facts) {

    static Attempt first(String agent, String service, Task task, Instant now) {
        return new Attempt(1, agent, service, task, new Begin.Planned(now), Facts.NONE);
    }

    public boolean isPlanned() {
        return begin instanceof Begin.Planned;
    }

    public Instant asked() {
        return switch (begin) {
            case Begin.Planned(Instant at) -> at;
            case Begin.Asked(Instant at) -> at;
            case Begin.Unconnected(Instant at) -> at;
            case Begin.Begun(Instant at, String _) -> at;
            case Begin.Refused(Instant at, Problem _) -> at;
        };
    }

    /** Handed over as a task, which more tasks can follow. */
    public boolean isTask() {
        return service.equals("copilot-task");
    }

    /** It has a session to itself, of which something is left to clear away. */
    public boolean isSession() {
        return task.way() instanceof Way.Seat;
    }

    /** Its session at the platform, once there is one. */
    public Optional<String> session() {
        return isSession() && begin instanceof Begin.Begun(Instant _, String remote)
                ? Optional.of(remote.split(" ", 2)[0])
                : Optional.empty();
    }

    /** It was asked, and nobody has said no. */
    public boolean mayBeAtWork() {
        return switch (begin) {
            case Begin.Planned _, Begin.Unconnected _ -> false;
            case Begin.Asked _, Begin.Begun _, Begin.Refused _ -> true;
        };
    }

    /** The same once more. */
    Attempt again(Instant now) {
        return new Attempt(number + 1, agent, service, task, new Begin.Planned(now), Facts.NONE);
    }

    /** What it did so far counts, and what it used. */
    Attempt resumed(Instant now, Task next) {
        return new Attempt(number + 1, agent, service, next, new Begin.Asked(now), facts.resumed(now));
    }

    Attempt halted(Set<Halt> halts) {
        return new Attempt(number, agent, service, task, begin, facts.halted(halts));
    }

    Attempt begun(Begin how) {
        return new Attempt(number, agent, service, task, how, facts);
    }

    Attempt learn(Fact fact) {
        return new Attempt(number, agent, service, task, begin, facts.learn(fact));
    }
}
