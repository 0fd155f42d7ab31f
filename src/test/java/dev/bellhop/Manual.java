package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Parts of the documents that are made of the code. Each stands between two comments that name it. With {@code -Dapprove}
 * they are written anew instead of compared.
 */
public final class Manual {
    private Manual() {}

    public static void holds(Path document, String part, String made) {
        String text = read(document);
        String begin = "<!-- " + part + " -->\n";
        String end = "<!-- /" + part + " -->\n";
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf(end);
        assertThat(text.indexOf(begin) >= 0 && from <= to)
                .as("%s has a part between %s and %s", document, begin.strip(), end.strip())
                .isTrue();
        if (System.getProperty("approve") != null) {
            write(document, text.substring(0, from) + made + text.substring(to));
        } else {
            assertThat(text.substring(from, to))
                    .as("%s is not what the code says; write it anew with -Dapprove, and read it", document)
                    .isEqualTo(made);
        }
    }

    /** A cell of a table. */
    public static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    public static String read(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path document, String text) {
        try {
            Files.writeString(document, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
