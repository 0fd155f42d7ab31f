package dev.bellhop.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest extends RetentionContract {
    @TempDir
    private Path folder;

    private Library ledger;
    private int lives;

    @BeforeEach
    void open() {
        ledger = Store.open(url(), "boot-" + lives, Given.LEASE, Given.KEYS);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Override
    protected Library library() {
        return ledger;
    }

    /** What a crash would have left behind is what the files say while the ledger is still open. */
    @Override
    protected Library nextLife() {
        String crashed = "bellhop-" + lives + ".db";
        lives++;
        for (String part : new String[] {"", "-wal"}) {
            copy(folder.resolve(crashed + part), folder.resolve("bellhop-" + lives + ".db" + part));
        }
        ledger.close();
        open();
        return ledger;
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("bellhop-" + lives + ".db");
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
