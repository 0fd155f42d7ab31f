package dev.bellhop;

import dev.bellhop.store.Copied;
import dev.bellhop.store.Store;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;

/** A backup, beside the bot if it runs. */
final class Copying {
    private static final double MEGABYTE = 1e6;

    private Copying() {}

    /** Whether there is one now. */
    static boolean well(Settings before, Path target, PrintStream out) {
        Copied copied = Store.copy(
                before.database().reveal(), target, InstantSource.system().instant());
        out.println(
                switch (copied) {
                    case Copied.Done done -> words(done);
                    case Copied.Failed(String why) -> "No backup was made: " + why + ".";
                });
        return copied instanceof Copied.Done;
    }

    private static String words(Copied.Done done) {
        return String.format(
                        Locale.ROOT,
                        "%s is a sound copy of the database, %.1f MB, schema %d.",
                        done.file(),
                        done.bytes() / MEGABYTE,
                        done.schema())
                + (done.remembered() ? "" : " The database could not be told of it, so the doctor does not know.")
                + " Keep the secret key elsewhere: the copy is worth little without it.";
    }
}
