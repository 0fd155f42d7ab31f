package dev.bellhop.engine;

import dev.bellhop.rules.Source;
import dev.bellhop.run.Findings;
import dev.bellhop.run.Hindrance;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Proposal;
import dev.bellhop.run.Reaction;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Standing;
import dev.bellhop.run.Target;
import dev.bellhop.run.Voice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * GitHub as the engine needs it. Every call may end in a {@link Fault}. What can double has a twin that finds; the rest
 * may be repeated without harm.
 */
public interface Forge {

    /** Throws {@link dev.bellhop.json.JsonMisfit} with the path when the body has a shape that we cannot read. */
    Reading read(Delivery delivery);

    /** What the person with this id may do now. Another person behind the same login has no standing. */
    Standing standing(Repo repo, Person person);

    /** The same in another repository, {@code OWNER/NAME}; none where the App is not there too. */
    Standing elsewhere(Repo here, String other, Person person);

    /** The rules that the repository, or else its organisation, has written down. */
    Optional<Source> rules(Repo repo);

    /** Whatever is remembered of the rules there may be wrong now. */
    void forgetRules(Repo repo);

    /** Every label that the repository has. */
    Set<String> labels(Repo repo);

    /** The rules of rulesets that refuse what is pushed to a branch of this name, or may; it need not be there. */
    List<Hindrance> hindrances(Repo repo, String branch);

    /**
     * What people said on the issue and left as it was since before that time, oldest first. Of as many comments as there
     * are the newest hundred or more are looked at.
     */
    List<Voice> voices(Place place, Instant before, int comments);

    /** What a pull request, at this commit, makes of the rules file; nothing where it leaves it alone. */
    Optional<Proposal> change(Place pull, String commit);

    /** The new check's id. */
    String check(Repo repo, String commit, String key, Findings findings);

    /** The twin of {@link #check}. */
    Optional<String> findCheck(Repo repo, String commit, String key);

    /** How the App is called in mentions. */
    String name();

    void react(Place place, Target target, Reaction reaction);

    /** The new comment's id. */
    String comment(Place place, String body);

    /** Our own comments that carry the marker, oldest first: the twin of {@link #comment}. */
    List<String> comments(Place place, String marker, Instant since);

    /** False when somebody has deleted the comment. */
    boolean edit(Place place, String comment, String body);

    void takeLabelOff(Place place, String label);
}
