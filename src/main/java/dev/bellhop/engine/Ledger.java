package dev.bellhop.engine;

import dev.bellhop.run.Decision;
import dev.bellhop.run.Handle;
import dev.bellhop.run.Note;
import dev.bellhop.run.Outcome;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must survive. Every method is one transaction, on disk when it returns; none is open during an outside call.
 * Methods that take a lease answer false, or do nothing, when the lease is no longer ours.
 */
public interface Ledger extends Mailbox, AutoCloseable {

    enum Receipt {
        STORED,
        DUPLICATE,
        /** The same id with another body, and not only written another way. */
        CONFLICT
    }

    /**
     * Leases the row that has been due longest. An effect is due when no earlier one of its issue and lane is
     * unfinished. Rows leased by an earlier life of this process, or for too long, are due again.
     */
    Optional<Lease> claim(Instant now);

    /** When the next row falls due; empty when nothing waits. */
    Optional<Instant> nextDue();

    /** The desk, and its active run or else its newest. A desk never used before is empty. */
    Snapshot open(Subject subject, Set<String> scopes, Instant now);

    /** The run and its issue's desk. */
    Optional<Snapshot> open(RunId run, Set<String> scopes, Instant now);

    /** The run that the first known handle leads to. */
    Optional<RunId> route(List<Handle> handles);

    enum Commit {
        DONE,
        /** The desk has changed, a claim is not to be had or another run is active: read again and decide again. */
        CHANGED,
        /** The lease is another's now. */
        LOST
    }

    /**
     * Inbox done, desk, runs, effects, claims, alarms, handles and notes, in one transaction. An effect whose key is known
     * is not planned twice, unless it was withdrawn; a wish ({@code Status}) is wished again. A run that is over holds no
     * alarm, and no claim but those that have a time of their own. Letters kept for a handle that is bound here fall due.
     */
    Commit commit(Lease.Inbox lease, Decision decision, Instant now);

    /** Concerned nothing of ours. */
    void done(Lease.Inbox lease, Note note, Instant now);

    /** Fits nothing yet: offered again when one of the handles is bound, and done with at that time. */
    void keep(Lease.Inbox lease, List<Handle> handles, Instant until);

    /** Cannot be read: kept as long as its delivery, visible, never tried again. */
    void dead(Lease.Inbox lease, String why, Instant now);

    /** Writes a letter of its own for up to {@code most} further active runs; the lease's row is done after the last. */
    void spread(Lease.Inbox lease, Reading.Scope scope, int most, Instant now);

    /** A letter of our own; put in twice it is there once, and at the later time. */
    void put(Letter letter, Instant at);

    /** The same, but one that lies there already keeps what it says, and comes at that time at the latest. */
    void remind(Letter letter, Instant at);

    /** Those of the deliveries that have come. */
    Set<String> known(Collection<String> guids);

    /** As it came; empty when it never did, or is forgotten. */
    Optional<Delivery> received(String guid);

    /**
     * Forgets what people of an installation wrote and who they are; the record of what was done stays. What waits to be
     * read is not read any more, but for what its runs were told.
     */
    void forget(long installation);

    /**
     * Lets go of up to so many rows of what came before these times, and says how many it were. What waits stays, and what
     * is written down of a run that is not over. Of an act that was done its key stays for ever, so that it is not done
     * again.
     */
    int expire(Retention before, int most);

    /** Put back until then. */
    void later(Lease lease, Instant at);

    /** The intent to take a step is on disk; true when the lease is still ours and the step may be taken. */
    boolean intend(Lease.Outbox lease, String step, Instant now);

    /** The step has its result. */
    void took(Lease.Outbox lease, String step, String remote);

    /** The step was certainly not taken. */
    void undo(Lease.Outbox lease, String step);

    /** The world was asked for the step's result and did not have it; put back until then. */
    void missed(Lease.Outbox lease, String step, Instant next);

    /**
     * The effect's outcome and its letter, in one transaction. A delay leaves the effect planned for its time. A wish that
     * was wished again meanwhile stays planned, with its steps.
     */
    void settle(Lease.Outbox lease, Outcome outcome, Instant now);

    @Override
    void close();
}
