package dev.bellhop.github;

import dev.bellhop.engine.Accounts;
import dev.bellhop.run.Person;
import dev.bellhop.text.Secret;
import java.util.Optional;

/** Each person's own account for what they ask, and the operator's for those who have connected none. */
public record People(Renewals renewals, Operator operator) implements Accounts {

    @Override
    public Optional<Acting> of(Person person) {
        return renewals.fresh(person.id())
                .map(account ->
                        new Acting("person " + account.id(), account.pair().access()))
                .or(() -> operator.of(person));
    }

    @Override
    public void refused(Person person, Secret token) {
        renewals.refused(person.id(), token);
    }

    /** A pair that was made since then still renews, and is kept. */
    public void revoked(long person) {
        renewals.find(person)
                .ifPresent(account -> renewals.refused(person, account.pair().access()));
    }
}
