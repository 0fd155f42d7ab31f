package dev.bellhop.store;

import java.util.Optional;

/** A look at a database beside whoever works on it: nothing is made, locked or brought to a newer schema. */
interface Glance {

    /** The number of its schema; empty where there is no database yet. */
    Optional<Integer> schema();
}
