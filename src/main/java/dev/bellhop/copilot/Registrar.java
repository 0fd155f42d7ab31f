package dev.bellhop.copilot;

import dev.bellhop.engine.Accounts;
import dev.bellhop.engine.Fault;
import dev.bellhop.http.Client;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Task;
import java.util.Optional;

/** Writing an issue for a person that is born with Copilot on it. */
final class Registrar {
    private final Doors doors;
    private final Absence absence;

    Registrar(Client client, Client graphql, Accounts accounts) {
        this.doors = Doors.of(client, graphql, accounts);
        this.absence = new Absence(doors);
    }

    /** The person may have what is filed; where that is all, the problem says why Copilot is not on it. */
    record Filed(int number, Optional<Problem> problem) {}

    /** The issue is there once this returns, with Copilot or without: filing again would make another. */
    Filed file(Repo repo, Paper paper, Task task, Person person) {
        Doorway.Born born = doors.of(person, task.way().door()).file(repo, paper, task);
        return new Filed(
                born.number(),
                born.assigned() ? Optional.empty() : Optional.of(why(new Place(repo, born.number()), person)));
    }

    /** Whatever goes wrong with the question, the issue is there and has to be told of. */
    private Problem why(Place place, Person person) {
        try {
            return absence.of(place, person).orElseGet(() -> new Problem(Problem.Code.NOT_ASSIGNED));
        } catch (Fault unanswered) {
            return new Problem(Problem.Code.NOT_ASSIGNED);
        }
    }
}
