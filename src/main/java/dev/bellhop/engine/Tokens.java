package dev.bellhop.engine;

import dev.bellhop.run.Repo;
import dev.bellhop.text.Secret;

/** The App's own tokens, each for one repository and one purpose. */
public interface Tokens {

    Secret installation(Repo repo, Purpose purpose);

    /** For another repository of the same owner, by its name. */
    Secret named(Repo beside, String name, Purpose purpose);

    /** GitHub would not take it any more: the next one asked for is new. */
    void refused(Secret token);
}
