package dev.bellhop.copilot;

import dev.bellhop.engine.Accounts;
import dev.bellhop.engine.Fault;
import dev.bellhop.http.Credential;
import dev.bellhop.run.Person;
import dev.bellhop.run.Problem;
import java.util.Optional;

/** What carries out a person's wishes at GitHub. */
final class Hands {
    private final Accounts accounts;

    Hands(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Refused where nobody's token may be used. */
    Credential of(Person person) {
        return find(person).orElseThrow(() -> Fault.refused(new Problem(Problem.Code.NO_PERSON_TOKEN)));
    }

    Optional<Credential> find(Person person) {
        return accounts.of(person)
                .map(acting -> new Credential(
                        acting.owner(),
                        () -> accounts.of(person)
                                .orElseThrow(() -> Fault.refused(new Problem(Problem.Code.NO_PERSON_TOKEN)))
                                .token(),
                        token -> accounts.refused(person, token)));
    }
}
