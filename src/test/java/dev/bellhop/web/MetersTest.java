package dev.bellhop.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.Book;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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

    @Test
    void every_event_that_the_app_is_told_of_is_counted_by_its_name() throws IOException {
        String events = Files.readString(Path.of("app-manifest.yml")).replaceFirst("(?s).*\\ndefault_events:", "");
        Meters meters = new Meters("1");
        List<String> names = Pattern.compile("(?m)^  - (\\w+)$")
                .matcher(events)
                .results()
                .map(found -> found.group(1))
                .toList();
        names.forEach(name -> meters.delivery(name, "accepted"));

        assertThat(names)
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(meters.text(Optional.empty(), Instant.EPOCH)).contains("event=\"" + name + "\""));
    }

    private static Set<String> pairs(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .collect(Collectors.toSet());
    }
}
