package dev.bellhop.engine;

import dev.bellhop.run.Issue;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import java.time.Instant;

/** Finds by the names that people use what a webhook would have brought along. Only reads. */
public interface Scout {

    record Address(String owner, String repo, int number) {
        @Override
        public String toString() {
            return owner + "/" + repo + "#" + number;
        }
    }

    /** As GitHub shows it now, by GitHub's clock. */
    record Sight(Instant at, Place place, Issue issue, Person person) {}

    /** Ends in a {@link Fault} that says in words what cannot be found. */
    Sight look(Address issue, String login);
}
