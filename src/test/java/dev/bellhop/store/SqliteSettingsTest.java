package dev.bellhop.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.SettingBook;
import dev.bellhop.text.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Also what can only be seen in the rows and in the file. */
class SqliteSettingsTest extends SettingsContract {
    @TempDir
    private Path folder;

    private SqliteDatabase database;
    private Library library;
    private int lives;

    @BeforeEach
    void open() {
        database = SqliteDatabase.open(folder.resolve("bellhop-" + lives + ".db"));
        library = new SqlLedger(database, new Tenant("boot-" + lives, Given.LEASE), Given.SEAL);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Override
    protected SettingBook book() {
        return library.settings();
    }

    /** What a crash would have left behind is what the files say while the ledger is still open. */
    @Override
    protected SettingBook nextLife() {
        String crashed = "bellhop-" + lives + ".db";
        lives++;
        try {
            for (String part : List.of("", "-wal")) {
                Files.copy(folder.resolve(crashed + part), folder.resolve("bellhop-" + lives + ".db" + part));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        library.close();
        open();
        return book();
    }

    @Test
    void row_115_no_byte_of_the_files_tells_a_value() throws IOException {
        put(Map.of("GITHUB_PRIVATE_KEY", KEY, "GITHUB_APP_ID", ID));
        put(Map.of("GITHUB_PRIVATE_KEY", new Secret("canary-key of later")));
        for (Path file : files()) {
            assertThat(Files.readString(file, ISO_8859_1)).doesNotContain("canary-key");
        }
        assertThat(files())
                .as("what is no secret is there, so this looks at the right bytes")
                .anySatisfy(
                        file -> assertThat(Files.readString(file, ISO_8859_1)).contains("GITHUB_PRIVATE_KEY"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', textBlock = """
            the value of another name ! UPDATE setting SET value = (SELECT value FROM setting WHERE name = 'QODER_PAT')
            under another name        ! UPDATE setting SET name = 'BELLHOP_AGENT' WHERE name = 'GITHUB_APP_ID'
            one byte more             ! UPDATE setting SET value = CAST(value || x'00' AS BLOB)
            next to nothing           ! UPDATE setting SET value = x'00'
            another key               ! UPDATE setting SET key = 'ffffffffffffffff'
            """)
    void row_115_what_somebody_changed_in_the_database_counts_as_not_set(String what, String change) {
        put(Map.of("GITHUB_APP_ID", ID, "QODER_PAT", KEY));
        database.write(db -> db.change(change));
        assertThat(settings()).doesNotContainKeys("GITHUB_APP_ID", "BELLHOP_AGENT");
        assertThat(book().page().shut()).isNotEmpty();

        put(Map.of("GITHUB_APP_ID", ID));
        assertThat(settings()).containsEntry("GITHUB_APP_ID", ID);
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }
}
