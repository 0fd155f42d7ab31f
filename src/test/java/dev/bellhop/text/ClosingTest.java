package dev.bellhop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fixes #7 | acme/web#7",
                "fix #7, CLOSES #8 and resolved: #9 | acme/web#7 acme/web#8 acme/web#9",
                "closed Octo/Other#7 | octo/other#7",
                "Resolves https://github.com/acme/web/issues/12. | acme/web#12",
                "Fixes http://127.0.0.1:8080/acme/web/issues/12 | acme/web#12",
                "Fixes #7 Fixes #7 | acme/web#7",
                "fixing #7 | ''",
                "prefixes #7 | ''",
                "Fixes#7 | ''",
                "see #7 | ''",
                "Fixes #0 | ''",
                "Fixes #7a | ''",
                "Fixes #99999999999 | ''",
                "Fixes | ''",
            })
    void the_issues_that_a_text_closes(String text, String closed) {
        assertThat(Closing.in(text, "Acme/Web").stream()
                        .map(it -> it.repository() + "#" + it.number())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(closed);
    }

    @Test
    void hostile_text_takes_no_time() {
        List<String> hostile = Stream.of(
                        "fixes ",
                        "fixes a/",
                        "fixes https://a",
                        "fix:\t",
                        "fixes #1 ",
                        "fix" + " ".repeat(500),
                        "fix " + "a.".repeat(50))
                .map(part -> part.repeat(65_536 / part.length()))
                .toList();
        hostile.forEach(text -> Closing.in(text, "a/b"));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (String text : hostile) {
            long start = threads.getCurrentThreadCpuTime();
            assertThat(Closing.in(text, "a/b").size()).isLessThan(2);
            assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start))
                    .as(text.substring(0, 10))
                    .isLessThan(Duration.ofMillis(100));
        }
    }
}
