package dev.bellhop.engine;

import dev.bellhop.run.Phase;
import dev.bellhop.run.RunId;
import java.util.Optional;

/**
 * Which runs are asked for: those that pass every filter and come after the one that was shown last. Repository
 * ({@code owner/name}, as it is called or was called last) and login are the same in any case, as on GitHub.
 */
public record RunSearch(
        Optional<String> repo,
        Optional<String> agent,
        Optional<String> person,
        Optional<State> state,
        Optional<RunId> before,
        int most) {

    public static final int MOST = 100;

    /** A form sends what was not filled in as empty. No page shows more than so many, and none shows nothing. */
    public RunSearch {
        repo = repo.filter(name -> !name.isEmpty());
        agent = agent.filter(name -> !name.isEmpty());
        person = person.filter(login -> !login.isEmpty());
        most = Math.clamp(most, 1, MOST);
    }

    public static RunSearch newest(int most) {
        return new RunSearch(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), most);
    }

    public RunSearch repo(String name) {
        return new RunSearch(Optional.of(name), agent, person, state, before, most);
    }

    public RunSearch agent(String name) {
        return new RunSearch(repo, Optional.of(name), person, state, before, most);
    }

    public RunSearch person(String login) {
        return new RunSearch(repo, agent, Optional.of(login), state, before, most);
    }

    public RunSearch state(State wanted) {
        return new RunSearch(repo, agent, person, Optional.of(wanted), before, most);
    }

    public RunSearch before(RunId last) {
        return new RunSearch(repo, agent, person, state, Optional.of(last), most);
    }

    /** What a visitor sorts runs by: who is to do something next. */
    public enum State {
        NEEDS_YOU,
        AT_WORK,
        OVER;

        public static State of(Phase phase) {
            return switch (phase) {
                case Phase.Held _, Phase.Connecting _, Phase.Waiting _, Phase.InReview _ -> NEEDS_YOU;
                case Phase.Queued _, Phase.Starting _, Phase.Working _ -> AT_WORK;
                case Phase.Over _ -> OVER;
            };
        }
    }
}
