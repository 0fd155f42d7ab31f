package dev.bellhop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sqlite.SQLiteJDBCLoader;

/**
 * SQLite itself, which its driver unpacks into a file. What is loaded needs that file no more, so it is taken away at
 * once: the driver would do so at a good end only, and every kill would leave a megabyte behind.
 */
final class SqliteLibrary {
    private static final String PLACE = "org.sqlite.tmpdir";

    private SqliteLibrary() {}

    static synchronized void load(Path database) {
        String chosen = System.getProperty(PLACE, System.getProperty("java.io.tmpdir"));
        try {
            Path place = Files.createTempDirectory(Path.of(chosen), "bellhop-sqlite");
            System.setProperty(PLACE, place.toString());
            try {
                SQLiteJDBCLoader.initialize();
            } finally {
                System.setProperty(PLACE, chosen);
                remove(place);
            }
        } catch (Exception e) {
            throw new UnusableDatabase(
                    database + " cannot be opened: SQLite could not be unpacked into " + chosen + ", " + e, e);
        }
    }

    private static void remove(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) {
                Files.delete(one);
            }
        }
    }
}
