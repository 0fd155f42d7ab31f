package dev.bellhop.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.Book;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MetersTest {

    @Test
    void the_page_of_operations_names_every_metric_and_its_type() throws IOException {
        String text = new Meters("1").text(Optional.of(new Book.Queue(0, Optional.empty(), 0)), Instant.EPOCH);
        String page = Files.readString(Path.of("docs/operations.md"));

        assertThat(pairs(page, "(?m)^\\| `(bellhop_\\w+)` \\| (\\w+) \\|"))
                .isEqualTo(pairs(text, "(?m)^# TYPE (\\w+) (\\w+)$"))
                .isNotEmpty();
    }

    private static Set<String> pairs(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .collect(Collectors.toSet());
    }
}
