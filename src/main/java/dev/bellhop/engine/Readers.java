package dev.bellhop.engine;

import dev.bellhop.run.Person;
import dev.bellhop.run.Repo;

/** Who may see what, as GitHub says now or said a moment ago. Where GitHub cannot be asked, nobody may. */
public interface Readers {

    /** Whether GitHub would show them the repository. */
    boolean mayRead(Person person, Repo repo);

    /** Whether the account where the App is installed is theirs: it is themselves, or an organisation that they own. */
    boolean owns(Person person, long installation);
}
