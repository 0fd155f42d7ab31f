package dev.bellhop.github;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Answers of a moment ago, of which the oldest go first. A question that ends in a fault has none. */
final class Recent<Q> {
    private static final int MOST = 10_000;

    private final Duration lasting;
    private final InstantSource clock;
    private final Map<Q, Said> answers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Q, Said> eldest) {
            return size() > MOST;
        }
    };

    private record Said(boolean yes, Instant at) {}

    Recent(Duration lasting, InstantSource clock) {
        this.lasting = lasting;
        this.clock = clock;
    }

    /** Nobody waits for another's question: at the worst it is asked twice. */
    boolean answer(Q question, BooleanSupplier ask) {
        Instant now = clock.instant();
        Optional<Said> known =
                known(question).filter(said -> now.isBefore(said.at().plus(lasting)));
        if (known.isPresent()) {
            return known.get().yes();
        }
        boolean yes = ask.getAsBoolean();
        keep(question, new Said(yes, now));
        return yes;
    }

    private synchronized Optional<Said> known(Q question) {
        return Optional.ofNullable(answers.get(question));
    }

    private synchronized void keep(Q question, Said said) {
        answers.remove(question);
        answers.put(question, said);
    }
}
