package dev.bellhop.demo;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who a credential speaks for. */
sealed interface Caller {

    /** For the log and for counting: never the credential itself. */
    String name();

    /** By JWT. */
    record Registered(App app) implements Caller {
        @Override
        public String name() {
            return "app " + app.slug();
        }
    }

    /** By installation token. */
    record Installed(Installation installation, Set<Long> repositories, Map<String, Level> permissions, Instant ends)
            implements Caller {
        @Override
        public String name() {
            return "installation " + installation.id();
        }
    }

    /**
     * By a token of a person's own; one got through an App has that App with it. Organisations with single sign-on may
     * be closed to it.
     */
    record Someone(
            Account person, Optional<App> via, Map<String, Level> permissions, Instant ends, Set<String> closedTo)
            implements Caller {
        @Override
        public String name() {
            return "person " + person.login();
        }
    }
}
