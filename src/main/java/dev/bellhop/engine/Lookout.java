package dev.bellhop.engine;

import dev.bellhop.run.RepoName;
import dev.bellhop.text.Secret;
import java.net.URI;
import java.util.List;

/** What can be tried and looked at while a server is set up. Each throws a {@link Fault}. */
public interface Lookout {

    /** The App by its name, and its page at GitHub. */
    record Card(String name, URI page) {}

    /** Where the App is installed, and the first of its repositories there. */
    record Place(String account, List<String> repositories) {
        public Place {
            repositories = List.copyOf(repositories);
        }
    }

    /** Whether our public address leads to us, who have to answer with the word to what is asked. */
    boolean leadsHere(String asked, String word);

    Card card();

    List<Place> places();

    /** A new issue to try it with, and the label for it where there is none; its page. */
    URI practise(RepoName repository);

    /** Whether the platform takes the key; a model that it lacks is a warning. It costs nothing. */
    Check.Result tried(String service, Secret key);
}
