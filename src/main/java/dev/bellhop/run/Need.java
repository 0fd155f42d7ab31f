package dev.bellhop.run;

import dev.bellhop.rules.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A question about the world, and what kind of answer it has. An event cannot be decided before it is asked. */
public sealed interface Need<A> {

    /** What the person may do there, asked at the moment of acting. */
    record Permission(Repo repo, Person person) implements Need<Standing> {}

    /** What the person may do in another repository, {@code OWNER/NAME}, if the App is there too. */
    record Elsewhere(Repo here, String repo, Person person) implements Need<Standing> {}

    /** The rules that the repository, or else its organisation, has written down. */
    record RulesOf(Repo repo) implements Need<Optional<Source>> {}

    /** What a pull request, at this commit, makes of the rules file; nothing where it leaves it alone. */
    record Change(Place pull, String commit) implements Need<Optional<Proposal>> {}

    /** What people who may write there said on the issue before that time; {@code comments} were there altogether. */
    record Earlier(Place place, Instant before, int comments) implements Need<List<Voice>> {}

    /** Whether there is an account on behalf of which the person's wishes can be carried out. */
    record Account(Repo repo, Person person) implements Need<Boolean> {}

    /** The custom agents that may be named for the repository. */
    record Agents(Repo repo) implements Need<Roster> {}

    /** Why Copilot would not come if the person called it to the issue, if so. */
    record Absence(Place place, Person person) implements Need<Optional<Problem>> {}

    /** Every label that can be put on there. */
    record Labels(Repo repo) implements Need<Set<String>> {}

    /** The rules in the way of what is pushed to a branch of this name, which need not be there. */
    record Hindrances(Repo repo, String branch) implements Need<List<Hindrance>> {}

    /** How we are called on GitHub. */
    record OwnName(Repo repo) implements Need<String> {}
}
