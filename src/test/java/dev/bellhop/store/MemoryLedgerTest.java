package dev.bellhop.store;

class MemoryLedgerTest extends RetentionContract {
    private MemoryLedger ledger = new MemoryLedger("boot-1", Given.LEASE);
    private int lives = 1;

    @Override
    protected Library library() {
        return ledger;
    }

    @Override
    protected Library nextLife() {
        ledger = ledger.reopen("boot-" + ++lives);
        return ledger;
    }
}
