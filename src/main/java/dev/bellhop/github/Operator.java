package dev.bellhop.github;

import dev.bellhop.engine.Accounts;
import dev.bellhop.run.Person;
import dev.bellhop.text.Secret;
import java.util.Optional;

/** The operator's own token, which acts for whoever has connected no account. */
public record Operator(Optional<Secret> token) implements Accounts {

    @Override
    public Optional<Acting> of(Person person) {
        return token.map(given -> new Acting(Acting.OPERATOR, given));
    }

    /** Only the operator can renew it. */
    @Override
    public void refused(Person person, Secret refused) {}
}
