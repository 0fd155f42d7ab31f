package dev.bellhop.engine;

import dev.bellhop.run.Found;
import java.time.Instant;
import java.util.Locale;

/** Something that must hold for us to be ready for work, or to do it well. */
public interface Check {
    String name();

    /** May throw, which is a failure too. */
    Result look(Instant now);

    enum State {
        OK,
        WARN,
        FAIL,
        /** Not looked at, because it is not wanted here or something else must be mended first. */
        SKIP;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What was found, and the one thing to do about it, which is empty where nothing is to be done. What a check of
     * readiness finds is for the open: no secret, no name of a person.
     */
    record Result(State state, String why, String action) {

        public static Result ok(String why) {
            return new Result(State.OK, why, "");
        }

        public static Result warn(String why, String action) {
            return new Result(State.WARN, why, action);
        }

        public static Result fail(String why, String action) {
            return new Result(State.FAIL, why, action);
        }

        public static Result skip(String why) {
            return new Result(State.SKIP, why, "");
        }

        /** In the words that people read on the issue. */
        public static Result of(Found found) {
            Found plain = found.plain();
            return switch (found.grade()) {
                case GOOD -> ok(plain.what());
                case DOUBTFUL -> warn(plain.what(), plain.how());
                case BAD -> fail(plain.what(), plain.how());
            };
        }

        public boolean holds() {
            return state != State.FAIL;
        }
    }
}
