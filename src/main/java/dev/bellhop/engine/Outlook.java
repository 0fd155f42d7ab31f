package dev.bellhop.engine;

import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Roster;
import java.util.Optional;

/** What can be known of Copilot before it is asked. Only reads. */
public interface Outlook {

    /** Why it would not come if that person called it to the issue; empty where nothing is known to be in its way. */
    Optional<Problem> absence(Place place, Person person);

    /** The custom agents of the repository, of its organisation and of the enterprise. */
    Roster roster(Repo repo);
}
