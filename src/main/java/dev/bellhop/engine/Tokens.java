package dev.bellhop.engine;

import dev.bellhop.run.Repo;
import dev.bellhop.text.Secret;
import java.util.List;
import java.util.Optional;

/** The App's own tokens, each for one repository and one purpose. */
public interface Tokens {
    /** Where an organisation keeps what holds in all its repositories. */
    String ORGANISATION = ".github";

    Secret installation(Repo repo, Purpose purpose);

    /**
     * The same token for issue work, where it reads the organisation's own repository, too; empty where the App is not
     * there. So reading the rules takes no token of its own.
     */
    Optional<Secret> organisation(Repo repo);

    /** For another repository of the same owner, by its name. */
    Secret named(Repo beside, String name, Purpose purpose);

    /**
     * For an agent: a new one each time, for exactly these repositories of the same owner, by their names, of which there
     * is at least one.
     */
    Pass forWork(Repo repo, List<String> repositories);

    /** Takes a token back before its end. One that GitHub does not know any more is back already; may be repeated. */
    void revoke(Secret token);

    /** GitHub would not take it any more: the next one asked for is new. */
    void refused(Secret token);
}
