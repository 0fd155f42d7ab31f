package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellhop.text.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeTest {
    @TempDir
    Path temp;

    private Home home;

    @BeforeEach
    void build() {
        home = new Home(temp.resolve("deep/data"));
    }

    @Test
    void a_key_is_made_once_for_its_owner_alone() throws IOException {
        Secret made = home.key("secret.key");

        assertThat(home.key("secret.key")).isEqualTo(made);
        assertThat(home.key("admin.token")).isNotEqualTo(made);
        assertThat(Home.problem(made)).isEmpty();
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.path().resolve("secret.key"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(home.path())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("secret.key", "admin.token");
        }
    }

    @Test
    void row_110_a_key_file_that_everybody_can_read_is_refused() throws IOException {
        Path file = home.path().resolve("secret.key");
        String made = home.key("secret.key").reveal();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> home.key("secret.key"))
                .isInstanceOf(Settings.Unusable.class)
                .hasMessageContainingAll("BELLHOP_HOME", "secret.key", "chmod 600")
                .hasMessageNotContaining(made);

        // A volume of a cluster gives the group its files, and the group is ours.
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        assertThat(home.key("secret.key").reveal()).isEqualTo(made);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "canary-canary-canary", "Y2FuYXJ5"})
    void a_key_file_that_was_cut_off_or_written_over_is_refused(String content) throws IOException {
        home.key("secret.key");
        Files.writeString(home.path().resolve("secret.key"), content);

        assertThatThrownBy(() -> home.key("secret.key"))
                .isInstanceOf(Settings.Unusable.class)
                .hasMessageContainingAll("BELLHOP_HOME", "secret.key", "32 bytes in base64")
                .hasMessageNotContainingAny("canary", "Y2FuYXJ5");
    }

    @Test
    void a_new_key_comes_in_front_of_the_old_ones_for_its_owner_alone() throws IOException {
        Secret first = home.key("secret.key");
        Path file = home.path().resolve("secret.key");
        Files.writeString(home.path().resolve("secret.key123.new"), "half of a k");

        home.addKey("secret.key");
        home.addKey("secret.key");

        assertThat(home.keys("secret.key"))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .endsWith(first)
                .allSatisfy(key -> assertThat(Home.problem(key)).isEmpty());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(home.path())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_file_of_several_keys_is_wrong_where_one_is_wanted_and_where_one_is_spoilt() throws IOException {
        home.key("secret.key");
        home.addKey("secret.key");
        assertThatThrownBy(() -> home.key("secret.key")).isInstanceOf(Settings.Unusable.class);

        Path file = home.path().resolve("secret.key");
        Files.writeString(file, Files.readString(file) + "\ncanary");
        assertThatThrownBy(() -> home.keys("secret.key"))
                .isInstanceOf(Settings.Unusable.class)
                .hasMessageContaining("32 bytes in base64")
                .hasMessageNotContaining("canary");
    }

    @Test
    void a_home_that_is_no_directory_is_a_sentence() throws IOException {
        Files.writeString(temp.resolve("file"), "");

        assertThatThrownBy(() -> new Home(temp.resolve("file/home")).key("secret.key"))
                .isInstanceOf(Settings.Unusable.class)
                .hasMessageContaining("BELLHOP_HOME: the file secret.key in it can be neither read nor made");
    }
}
