package dev.bellhop.store;

import java.util.Optional;
import java.util.function.Function;

/** A look at a database beside whoever works on it: nothing is made, locked or brought to a newer schema. */
interface Glance {

    /**
     * What is seen there; empty where there is no database yet. Throws {@link UnusableDatabase} or {@link LedgerFailed} where
     * it cannot be looked at.
     */
    <T> Optional<T> at(Function<Db, T> look);

    /** The number of its schema; empty where there is no database yet. */
    Optional<Integer> schema();
}
