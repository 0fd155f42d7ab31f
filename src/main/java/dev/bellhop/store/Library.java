package dev.bellhop.store;

import dev.bellhop.engine.AccountBook;
import dev.bellhop.engine.Book;
import dev.bellhop.engine.Check;
import dev.bellhop.engine.Ledger;
import dev.bellhop.engine.SessionBook;
import dev.bellhop.engine.SettingBook;
import java.util.List;

/** What is written and what may be read of it, over the same rows. */
public interface Library extends Ledger, Book {

    /** The accounts of people; no installation that goes takes them along. */
    AccountBook accounts();

    SessionBook sessions();

    SettingBook settings();

    /** What must hold for us to be ready, besides that it can be read. */
    List<Check> checks();
}
