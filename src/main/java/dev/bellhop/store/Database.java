package dev.bellhop.store;

import java.util.function.Function;

/** Runs work in transactions. What the work throws takes back all that it wrote. */
interface Database extends AutoCloseable {

    /** On disk when it returns. */
    <T> T write(Function<Db, T> work);

    /** All that the work reads is of one moment. */
    <T> T read(Function<Db, T> work);

    @Override
    void close();
}
