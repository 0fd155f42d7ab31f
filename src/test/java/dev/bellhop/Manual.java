package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Parts of the documents that are made of the code. Each stands between two comments that name it. With {@code -Dapprove}
 * they are written anew instead of compared.
 */
public final class Manual {
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");

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

    /** By which GitHub lets a heading be pointed to. */
    public static Set<String> anchors(Path document) {
        return HEADING.matcher(read(document))
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_ -]", ""))
                .map(heading -> heading.replace(' ', '-'))
                .collect(Collectors.toSet());
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
