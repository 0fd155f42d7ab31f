package dev.bellhop.store;

import dev.bellhop.engine.Check;
import java.util.List;
import java.util.function.Function;

/** Runs work in transactions. What the work throws takes back all that it wrote. */
interface Database extends AutoCloseable {

    /** On disk when it returns. */
    <T> T write(Function<Db, T> work);

    /** All that the work reads is of one moment. */
    <T> T read(Function<Db, T> work);

    /** What must hold for us to work on it, besides that it can be read. */
    List<Check> checks();

    @Override
    void close();
}
