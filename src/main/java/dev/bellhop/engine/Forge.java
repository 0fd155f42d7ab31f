package dev.bellhop.engine;

import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Reaction;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Standing;
import java.time.Instant;
import java.util.List;

/**
 * GitHub as the engine needs it. Every call may end in a {@link Fault}. What can double has a twin that finds; the rest
 * may be repeated without harm.
 */
public interface Forge {

    /** Throws {@link dev.bellhop.json.JsonMisfit} with the path when the body has a shape that we cannot read. */
    Reading read(Delivery delivery);

    /** What the person with this id may do now. Another person behind the same login has no standing. */
    Standing standing(Repo repo, Person person);

    void react(Place place, Reaction reaction);

    /** The new comment's id. */
    String comment(Place place, String body);

    /** Our own comments that carry the marker, oldest first: the twin of {@link #comment}. */
    List<String> comments(Place place, String marker, Instant since);

    /** False when somebody has deleted the comment. */
    boolean edit(Place place, String comment, String body);

    void takeLabelOff(Place place, String label);
}
