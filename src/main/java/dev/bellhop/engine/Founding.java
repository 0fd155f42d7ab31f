package dev.bellhop.engine;

import dev.bellhop.text.Secret;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How this server comes by its App and its agents while it runs. Whatever is set counts at once; what the environment
 * sets stays as it is there.
 */
public interface Founding {

    /** A permission or an event that is asked for. An event has no level. */
    record Wish(String name, String level, String why) {}

    /** The App as GitHub is asked to register it. */
    record Draft(String json, List<Wish> permissions, List<Wish> events) {
        public Draft {
            permissions = List.copyOf(permissions);
            events = List.copyOf(events);
        }
    }

    /** An App that there is already, as somebody brings it. What is empty was left out. */
    record Papers(String id, Secret key, Secret webhookSecret, String clientId, Secret clientSecret) {}

    Whence whence(String name);

    /** Where people find GitHub. */
    String github();

    /** Events are read from GitHub, because nobody can bring them here. */
    boolean pulls();

    /** There are credentials of an App, and they are in use. */
    boolean founded();

    /** What was set here is in use, too. Where it is not yet, that is tried again. */
    boolean settled();

    /** Who does the work of agents as things are. */
    Set<String> services();

    /** What is wrong with the value, if anything, and then nothing is set. */
    Optional<String> set(String name, Secret value);

    /**
     * Has what was set here under these names count no more, so that the environment counts or nothing. What is wrong with
     * that, if anything, and then all of it still counts.
     */
    Optional<String> forget(Set<String> names);

    Draft draft(String name);

    /**
     * Has GitHub's answer to the draft be our App; what is wrong with that, if anything, and then nothing is set. Where
     * there is an App already the code is not spent. Throws a {@link Fault}.
     */
    Optional<String> found(Secret code);

    /** What is wrong with the papers, if anything, and then nothing is set: also where there is an App, unless instead. */
    Optional<String> adopt(Papers papers, boolean instead);
}
