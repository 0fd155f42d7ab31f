package dev.bellhop.store;

import static dev.bellhop.store.Given.NOON;
import static dev.bellhop.store.Given.after;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.AccountBook;
import org.junit.jupiter.api.Test;

class MemoryAccountsTest extends AccountsContract {
    private MemoryLedger ledger = new MemoryLedger("boot-1", Given.LEASE);

    @Override
    protected AccountBook book() {
        return ledger.accounts();
    }

    @Override
    protected AccountBook nextLife() {
        ledger = ledger.reopen("boot-2");
        return book();
    }

    @Test
    void what_the_process_that_crashed_was_renewing_is_free() {
        book().connect(MONA, "mona", LASTING);
        long epoch = book().find(MONA).orElseThrow().epoch();
        book().lease(MONA, epoch, NOON, after(60));
        nextLife();
        assertThat(book().lease(MONA, epoch, NOON, after(60))).isTrue();
    }

    @Test
    void of_too_many_that_were_begun_those_go_that_would_end_first() {
        for (int i = 1; i <= Beginnings.MOST + 1; i++) {
            book().begin(pending("s" + i, i));
        }
        assertThat(book().take("s1", NOON)).isEmpty();
        assertThat(book().take("s2", NOON)).isPresent();
    }
}
