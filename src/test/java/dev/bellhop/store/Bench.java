package dev.bellhop.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.Lease;
import dev.bellhop.engine.Ledger;
import dev.bellhop.run.Decision;
import dev.bellhop.run.Desk;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Run;
import dev.bellhop.run.Subject;
import java.time.Instant;
import java.util.Set;

/** What every test of a ledger does all the time. */
abstract class Bench {
    /** A ledger with nothing in it, and its next lives over the same rows. */
    protected abstract Library library();

    /** As after a crash: the process has gone without a word and the next one comes up. */
    protected abstract Library nextLife();

    final Lease.Inbox letter(Instant now) {
        return (Lease.Inbox) library().claim(now).orElseThrow();
    }

    final Lease.Outbox effect(Instant now) {
        return (Lease.Outbox) library().claim(now).orElseThrow();
    }

    /** How many claims ended without a word; so many in a row mean that the row kills the process. */
    static long silentEnds(Lease lease) {
        return lease.epoch() - 1 - lease.tries();
    }

    /** A delivery comes in and is decided at noon. */
    final Ledger.Commit decide(String guid, Draft draft) {
        library().receive(Given.delivery(guid));
        return library().commit(letter(Given.NOON), draft.decision(), Given.NOON);
    }

    final void decided(String guid, Draft draft) {
        assertThat(decide(guid, draft)).isEqualTo(Ledger.Commit.DONE);
    }

    final void started(Run run, Effect... effects) {
        Subject subject = run.place().subject();
        decided("for-" + run.id(), Draft.on(desk(subject)).run(run).effects(effects));
    }

    final Ledger.Commit commit(Lease.Inbox lease, Draft draft) {
        Decision decision = draft.decision();
        return library().commit(lease, decision, Given.NOON);
    }

    final Desk desk(Subject subject) {
        return library().open(subject, Set.of(), Given.NOON).desk();
    }

    final Desk desk() {
        return desk(Given.ISSUE);
    }
}
