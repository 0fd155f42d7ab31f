package dev.bellhop.session;

import dev.bellhop.run.Person;
import dev.bellhop.run.Repo;

/** Whether whoever asked may write to another repository: an agent's token reaches no further. */
public interface Reach {
    boolean mayWrite(Repo here, String repo, Person by);
}
