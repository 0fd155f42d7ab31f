package dev.bellhop.copilot;

import dev.bellhop.engine.Outlook;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Roster;
import java.util.Optional;

/** What GitHub shows of Copilot. */
public record CopilotOutlook(Absence absence, CustomAgents agents) implements Outlook {

    @Override
    public Optional<Problem> absence(Place place, Person person) {
        return absence.of(place, person);
    }

    @Override
    public Roster roster(Repo repo) {
        return agents.known(repo);
    }
}
