/**
 * The ledger, the book, people's accounts, what sessions need and what was set up, on SQLite and on PostgreSQL, the
 * codecs of what is stored, and the seal on what is secret of it. The only importer of {@code java.sql} and of Hikari. The
 * same in memory is among the tests.
 */
@NullMarked
package dev.bellhop.store;

import org.jspecify.annotations.NullMarked;
