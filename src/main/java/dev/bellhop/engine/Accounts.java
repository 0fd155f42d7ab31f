package dev.bellhop.engine;

import dev.bellhop.run.Person;
import dev.bellhop.text.Secret;
import java.util.Optional;

/** Whose tokens may act for people. Nobody's account is used for what somebody else asked. */
public interface Accounts {

    /**
     * What carries out this person's wishes: the account that they connected, or else the operator's; empty where there is
     * neither. May call out to renew what is about to end.
     */
    Optional<Acting> of(Person person);

    /** GitHub does not take it: it is renewed, or else forgotten. */
    void refused(Person person, Secret token);

    /** The owner is the one name for whoever's limits are used up. */
    record Acting(String owner, Secret token) {
        public static final String OPERATOR = "operator";
    }
}
