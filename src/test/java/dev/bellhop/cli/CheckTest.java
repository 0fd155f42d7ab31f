package dev.bellhop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.rules.RuleBook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
    @TempDir
    Path directory;

    private String file = "";

    @BeforeEach
    void name_the_file() {
        file = directory.resolve("bellhop.yml").toString();
    }

    @Test
    void a_right_file_is_said_to_be_right() throws IOException {
        Files.writeString(Path.of(file), "plan: ask\n");

        assertThat(said(true)).isEqualTo(file + " is right\n");
    }

    @Test
    void each_flaw_is_a_line_with_its_place() throws IOException {
        Files.writeString(Path.of(file), "plan: nevr\nrequier: write\n");

        assertThat(said(false))
                .isEqualTo(
                        "%1$s:1:7 expected never or ask or always (did you mean never?)\n%1$s:2:1 unknown key (did you mean require?)\n"
                                .formatted(file));
    }

    @Test
    void a_file_that_is_not_there() {
        assertThat(said(false)).isEqualTo(file + ":1:1 there is no such file, or it cannot be read\n");
    }

    @Test
    void a_name_that_no_file_has() {
        file = "\0";

        assertThat(said(false)).endsWith(":1:1 there is no such file, or it cannot be read\n");
    }

    @Test
    void a_file_that_is_no_text() throws IOException {
        Files.write(Path.of(file), "plan: \u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(said(false)).isEqualTo(file + ":1:1 the file is not UTF-8\n");
    }

    private String said(boolean well) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        assertThat(Check.well(RuleBook.of("copilot", Optional.empty()), List.of(file), out))
                .isEqualTo(well);
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
