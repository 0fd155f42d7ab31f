package dev.bellhop.store;

import java.util.List;

/**
 * Everything sealed that is stored, for whoever brings it under a new key. The database is theirs alone, because a process
 * that does not know the new key could open no more what it wrote itself.
 */
public interface Rekeying extends AutoCloseable {

    /** The rows that are under another key than the first: those that it opens, and those that none of the keys opens. */
    record Rest(List<String> old, List<String> shut) {}

    Rest rest(Seal keys);

    /** One transaction; whatever happens, the row opens with these keys before and after. */
    void anew(String row, Seal keys);

    @Override
    void close();
}
