/**
 * The ledger and the book, in memory, on SQLite and on PostgreSQL, and the codecs of what is stored. The only importer of
 * {@code java.sql} and of Hikari.
 */
@NullMarked
package dev.bellhop.store;

import org.jspecify.annotations.NullMarked;
