package dev.bellhop.engine;

import dev.bellhop.run.Problem;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The steps of one leased effect: the intent is on disk before each, the result after it. */
final class Journal implements Steps {
    /** The other side's clock may be behind ours by so much. */
    private final Ledger ledger;

    private final Lease.Outbox lease;
    private final Patience patience;
    private final Instant now;

    Journal(Ledger ledger, Lease.Outbox lease, Patience patience, Instant now) {
        this.ledger = ledger;
        this.lease = lease;
        this.patience = patience;
        this.now = now;
    }

    @Override
    public String once(String name, Find find, Supplier<String> act) {
        Optional<Step> known = lease.step(name);
        if (known.flatMap(Step::remote).isPresent()) {
            return known.get().remote().get();
        }
        Optional<String> found = known.flatMap(step -> found(find, step));
        if (found.isPresent()) {
            ledger.took(lease, name, found.get());
            return found.get();
        }
        if (known.filter(step -> step.misses() == 0).isPresent()) {
            throw new Missed(name, now.plus(patience.lag()));
        }
        return take(name, act);
    }

    /** A no to the question is no answer: it may have been done all the same. */
    private static Optional<String> found(Find find, Step step) {
        try {
            return find.since(step.intent().minus(MARGIN));
        } catch (Fault fault) {
            if (fault.kind() instanceof Fault.Kind.Refused(Problem problem) && hides(problem.code())) {
                throw Fault.refused(new Problem(Problem.Code.IN_DOUBT, problem.detail()));
            }
            throw fault;
        }
    }

    private static boolean hides(Problem.Code code) {
        return Set.of(
                        Problem.Code.NO_PERSON_TOKEN,
                        Problem.Code.PERSON_TOKEN_REFUSED,
                        Problem.Code.SINGLE_SIGN_ON,
                        Problem.Code.NOT_PERMITTED,
                        Problem.Code.TASKS_NOT_PERMITTED)
                .contains(code);
    }

    private String take(String name, Supplier<String> act) {
        if (!ledger.intend(lease, name, now)) {
            throw new Lost();
        }
        try {
            String remote = act.get();
            ledger.took(lease, name, remote);
            return remote;
        } catch (Fault fault) {
            if (!(fault.kind() instanceof Fault.Kind.Unsure)) {
                ledger.undo(lease, name);
            }
            throw fault;
        }
    }

    /** The world was asked and did not have it; once is not enough to believe it. */
    static final class Missed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String step;
        private final transient Instant next;

        Missed(String step, Instant next) {
            this.step = step;
            this.next = next;
        }

        String step() {
            return step;
        }

        Instant next() {
            return next;
        }
    }

    /** The lease is another's now, and so is the act. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
