package dev.bellhop.web;

import dev.bellhop.run.Person;

/** Who looks at a page. */
sealed interface Visitor {
    String name();

    default boolean isKnown() {
        return !(this instanceof Stranger);
    }

    /** Holds the admin token, and sees all. */
    record Operator() implements Visitor {
        @Override
        public String name() {
            return "Operator";
        }
    }

    /** Signed in with GitHub, and sees what GitHub would show. */
    record Member(Person person) implements Visitor {
        @Override
        public String name() {
            return person.login();
        }
    }

    record Stranger() implements Visitor {
        @Override
        public String name() {
            return "Not signed in";
        }
    }
}
