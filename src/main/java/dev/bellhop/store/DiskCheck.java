package dev.bellhop.store;

import dev.bellhop.engine.Check;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/** Whether there is room left where the database grows. */
record DiskCheck(Path file, long least) implements Check {
    static final long GIGABYTE = 1_000_000_000;

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Result look(Instant now) {
        try {
            Path place = nearest(file);
            long left = Files.getFileStore(place).getUsableSpace();
            String why = String.format(Locale.ROOT, "%.1f GB are left in %s.", (double) left / GIGABYTE, place);
            return left >= least ? Result.ok(why) : Result.warn(why, "make room there, or move BELLHOP_HOME");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The directory that the file is in or will be made in, as far as there is one. */
    static Path nearest(Path file) {
        Path place = file.toAbsolutePath();
        while (place.getParent() != null && !Files.isDirectory(place)) {
            place = place.getParent();
        }
        return place;
    }
}
