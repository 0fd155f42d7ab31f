package dev.bellhop.engine;

import dev.bellhop.run.Problem;
import java.time.Instant;

/** How a call to the outside can go wrong: the one vocabulary of every adapter. What to do about it is decided here. */
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Kind kind;

    private Fault(Kind kind, String why) {
        super(why);
        this.kind = kind;
    }

    public sealed interface Kind {
        /** The other side understood and said no. Asking again would not help. */
        record Refused(Problem problem) implements Kind {}

        /** We were told to wait. It was not done. */
        record Wait(Instant until) implements Kind {}

        /** It was not done and may be asked again. */
        record NotDone() implements Kind {}

        /** It may have been done. The world must be asked before anything is repeated. */
        record Unsure() implements Kind {}
    }

    public static Fault refused(Problem problem) {
        return new Fault(new Kind.Refused(problem), problem.code() + " " + problem.detail());
    }

    public static Fault wait(Instant until, String why) {
        return new Fault(new Kind.Wait(until), why);
    }

    public static Fault notDone(String why) {
        return new Fault(new Kind.NotDone(), why);
    }

    public static Fault unsure(String why) {
        return new Fault(new Kind.Unsure(), why);
    }

    public Kind kind() {
        return kind;
    }

    public String why() {
        return String.valueOf(getMessage());
    }

    /** As it is told to whoever asked for one thing and waits for it. */
    public String words() {
        return switch (kind) {
            case Kind.Refused(Problem problem) -> problem.detail().isEmpty() ? why() : problem.detail();
            case Kind.Wait(Instant until) -> "GitHub asks to wait until " + until + "; nothing was done.";
            case Kind.NotDone _ -> "GitHub failed or cannot be reached, and nothing was done: " + why();
            case Kind.Unsure _ ->
                "GitHub failed, and it is not known whether it was done; look before you ask again: " + why();
        };
    }
}
