package dev.bellhop.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One request on one issue, from asking to merged or given up. It keeps facts; where it stands is computed from them.
 * {@code approved} is who has looked at what is told to the agent, where somebody had to.
 */
public record Run(
        RunId id,
        Place place,
        Request request,
        List<Attempt> attempts,
        Optional<Person> approved,
        Optional<Outcome.Delayed> delay,
        boolean announced,
        Optional<Ended> ended) {

    public Run {
        attempts = List.copyOf(attempts);
    }

    static Run of(Request request, Place place, Attempt first) {
        return new Run(
                request.id(),
                place,
                request,
                List.of(first),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    public Phase phase() {
        if (ended.isPresent()) {
            return new Phase.Over(ended.get());
        }
        if (attempt().isPlanned()) {
            return attempt().task().mustBeSeen() && approved.isEmpty() ? new Phase.Held() : new Phase.Queued();
        }
        return Progress.of(attempt());
    }

    public boolean over() {
        return ended.isPresent();
    }

    public Attempt attempt() {
        return attempts.getLast();
    }

    public String agent() {
        return attempt().agent();
    }

    public Optional<Pull> pull() {
        return facts().pull();
    }

    /** Whether there is a branch to go on from, as far as is known. */
    public boolean isPushed() {
        return facts().sitting().branch().map(seen -> seen.head().isPresent()).orElse(pull().isPresent());
    }

    public Facts facts() {
        return attempt().facts();
    }

    /** The outside names by which others may speak of this run. */
    public List<Handle> handles() {
        List<Handle> handles = new ArrayList<>();
        pull().map(Pull::handle).ifPresent(handles::add);
        attempt().session().map(Handle::session).ifPresent(handles::add);
        if (!over()) {
            attempt()
                    .task()
                    .way()
                    .seat()
                    .map(seat -> Handle.branch(place.repo().id(), seat.branch()))
                    .ifPresent(handles::add);
            handles.add(Handle.awaited(place.subject()));
            handles.add(Handle.awaited(place.repo().fullName(), place.number()));
        }
        return List.copyOf(handles);
    }

    Run start(Instant now) {
        return begun(new Begin.Asked(now));
    }

    Run begun(Begin begin) {
        return with(newest(attempt().begun(begin)), Optional.empty(), announced, ended);
    }

    /** Over stays over: what is learned later is kept and changes nothing else. */
    Run learn(List<Fact> facts) {
        Attempt attempt = attempt();
        for (Fact fact : facts) {
            attempt = attempt.learn(fact);
        }
        return with(newest(attempt), delay, announced, ended);
    }

    /** What was done so that the agent stops. */
    Run halted(Set<Halt> halts) {
        return with(newest(attempt().halted(halts)), delay, announced, ended);
    }

    /** The same agent with the same task is to be asked once more. */
    Run again(Instant now) {
        List<Attempt> more = new ArrayList<>(attempts);
        more.add(attempt().again(now));
        return with(more, Optional.empty(), announced, ended);
    }

    /** The same agent goes on with that task where what it was told before came to an end, and is asked to now. */
    Run resumed(Instant now, Task task) {
        List<Attempt> more = new ArrayList<>(attempts);
        more.add(attempt().resumed(now, task));
        return with(more, Optional.empty(), announced, ended);
    }

    /** Writes down that the facts say it is over, so that no later fact can take it back. */
    Run settled() {
        return phase() instanceof Phase.Over(Ended how) ? end(how) : this;
    }

    Run end(Ended how) {
        return with(attempts, Optional.empty(), announced, Optional.of(ended.orElse(how)));
    }

    Run delayed(Outcome.Delayed by) {
        return with(attempts, Optional.of(by), announced, ended);
    }

    Run announce() {
        return with(attempts, delay, true, ended);
    }

    Run approve(Person by) {
        return new Run(id, place, request, attempts, Optional.of(by), delay, announced, ended);
    }

    Run at(Repo repo) {
        return new Run(id, place.in(repo), request, attempts, approved, delay, announced, ended);
    }

    private List<Attempt> newest(Attempt changed) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.set(all.size() - 1, changed);
        return all;
    }

    private Run with(
            List<Attempt> attempts, Optional<Outcome.Delayed> delay, boolean announced, Optional<Ended> ended) {
        return new Run(id, place, request, attempts, approved, delay, announced, ended);
    }
}
