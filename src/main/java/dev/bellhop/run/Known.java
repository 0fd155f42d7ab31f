package dev.bellhop.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was asked of the world for one decision. What could not be found out, however often we asked, is known to be so. */
public final class Known {
    public static final Known NOTHING = new Known(Map.of());

    private final Map<Need<?>, Optional<?>> answers;

    private Known(Map<Need<?>, Optional<?>> answers) {
        this.answers = answers;
    }

    public <A> Known with(Need<A> need, Optional<A> answer) {
        Map<Need<?>, Optional<?>> more = new HashMap<>(answers);
        more.put(need, answer);
        return new Known(Map.copyOf(more));
    }

    /** Empty when it could not be found out. */
    @SuppressWarnings("unchecked") // with() lets in only answers of the need's kind
    <A> Optional<A> to(Need<A> need) {
        Optional<?> answer = answers.get(need);
        if (answer == null) {
            throw new Unasked(need);
        }
        return (Optional<A>) answer;
    }

    /** Empty, too, when nobody asked. */
    public <A> Optional<A> found(Need<A> need) {
        return answers.containsKey(need) ? to(need) : Optional.empty();
    }

    /** Deciding came to a question that nobody has asked yet. */
    static final class Unasked extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Need<?> need;

        Unasked(Need<?> need) {
            super(need.toString(), null, false, false);
            this.need = need;
        }

        Need<?> need() {
            return need;
        }
    }
}
