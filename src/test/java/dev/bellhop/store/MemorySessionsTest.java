package dev.bellhop.store;

import dev.bellhop.engine.SessionBook;

class MemorySessionsTest extends SessionsContract {
    private MemoryLedger ledger = new MemoryLedger("boot-1", Given.LEASE);

    @Override
    protected SessionBook book() {
        return ledger.sessions();
    }

    @Override
    protected SessionBook nextLife() {
        ledger = ledger.reopen("boot-2");
        return book();
    }
}
