package dev.bellhop.engine;

import dev.bellhop.run.RunId;
import java.util.List;
import java.util.Optional;

/**
 * What managed sessions need to be remembered: what is set up once at a platform, and the tokens that agents were given,
 * sealed until they are taken back.
 */
public interface SessionBook {

    /** Where something was set up, and the hash of what it was made from. */
    record Fixture(String id, int version, String hash) {}

    Optional<Fixture> fixture(String name);

    void keep(String name, Fixture fixture);

    /** Besides those that the attempt had before: what is under way may still use them. */
    void give(Holder holder, Pass pass);

    /** It is what the attempt works with from now on. */
    void use(Holder holder, Pass pass);

    /** What it works with, the one that lasts longest. */
    Optional<Pass> current(Holder holder);

    /** All that were given to it and not taken back, the longest first. */
    List<Pass> passes(Holder holder);

    /** The token opens nothing any more. */
    void took(Holder holder, Pass pass);

    /** Whoever was given something that is not taken back. */
    List<Holder> holders();

    Listeners listeners();

    record Holder(RunId run, int attempt) {
        @Override
        public String toString() {
            return run + "/" + attempt;
        }
    }
}
