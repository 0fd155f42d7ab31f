package dev.bellhop.store;

import dev.bellhop.engine.Book;
import dev.bellhop.engine.Ledger;

/** What is written and what may be read of it, over the same rows. */
public interface Library extends Ledger, Book {}
