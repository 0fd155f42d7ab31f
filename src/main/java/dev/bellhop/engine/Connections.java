package dev.bellhop.engine;

import dev.bellhop.run.Person;
import dev.bellhop.text.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How people connect their accounts, so that what they ask for is done in their own name, and how they end it. */
public interface Connections {

    /** How long somebody may take at GitHub. */
    Duration PATIENCE = Duration.ofMinutes(10);

    Begun begin();

    Completed complete(Callback callback);

    Ended disconnect(long person);

    /** Under the name that they had when they connected. */
    Optional<Person> of(long person);

    /** Whether anybody is connected. */
    boolean areAny();

    /** Where the browser is sent; it keeps the cookie until it is back, for as long as people may take. */
    record Begun(URI address, Secret cookie) {}

    /** What the browser brings back. */
    record Callback(Optional<String> code, Optional<String> state, Optional<String> error, Optional<String> cookie) {}

    sealed interface Completed {
        record Connected(Person person) implements Completed {}

        record Not(Why why) implements Completed {}
    }

    /** Why nobody was connected, as the page says it. */
    enum Why {
        UNKNOWN("This way back was used already, or did not begin here. Begin again."),
        LATE("That took longer than ten minutes. Begin again."),
        OTHER_BROWSER("This was begun in another browser, or the browser keeps no cookies. Begin again in this one."),
        DECLINED("You did not allow it at GitHub. Nothing was connected."),
        UNVERIFIED_EMAIL("GitHub wants you to verify your primary email address first. Do so, then begin again."),
        MISCONFIGURED("GitHub does not accept how Bellhop is set up. The operator must look at the App's client id,"
                + " client secret and callback URL."),
        REFUSED("GitHub refused. Begin again."),
        NO_ANSWER("GitHub did not answer. Begin again in a minute.");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What became of a connection that somebody ends. Nothing of it is kept here in any case. */
    enum Ended {
        /** GitHub has ended it too. */
        BOTH,
        /** GitHub did not know of it any more. */
        HERE,
        /** GitHub did not answer, so its side may still stand: the person can end it there, in their settings. */
        UNCONFIRMED,
        NOT_CONNECTED
    }
}
