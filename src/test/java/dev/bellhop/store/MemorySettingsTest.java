package dev.bellhop.store;

import dev.bellhop.engine.SettingBook;

class MemorySettingsTest extends SettingsContract {
    private MemoryLedger ledger = new MemoryLedger("boot-1", Given.LEASE);

    @Override
    protected SettingBook book() {
        return ledger.settings();
    }

    @Override
    protected SettingBook nextLife() {
        ledger = ledger.reopen("boot-2");
        return book();
    }
}
