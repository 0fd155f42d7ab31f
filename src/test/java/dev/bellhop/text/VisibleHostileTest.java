package dev.bellhop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Row 68: whatever is put together from nasty parts, reading it twice is reading it once, and takes no time. */
class VisibleHostileTest {
    private static final List<String> PARTS = List.of(
            "<!--",
            "-->",
            "--!>",
            "<!-",
            "-",
            "<",
            "!",
            "<a href=\"",
            "<b ",
            ">",
            "\"",
            "'",
            "</b>",
            "<div hidden>",
            "</div>",
            "<script>",
            "</script>",
            "<template>",
            "<x>",
            "<y-z>",
            "[",
            "]",
            "(",
            ")",
            "](",
            "[a]:",
            "[a]",
            "[^1]",
            "[^1]:",
            " ",
            "  ",
            "    ",
            "\n",
            "\n\n",
            "\r\n",
            "> ",
            "- ",
            "1. ",
            "# ",
            "```",
            "````",
            "~~~",
            "`",
            "*",
            "**",
            "_",
            "|",
            "|-|\n",
            "| a | b |\n",
            "\\",
            "&",
            "&#8203;",
            "&#x200b",
            "&shy;",
            "#8203;",
            "\u200B",
            "\u200D",
            "\u200C",
            "\uFE0F",
            "\u2800",
            "\u28FF",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            "\u202E",
            "\u001B",
            "\u001B[",
            "m",
            "a",
            "b",
            "é",
            "\u0301",
            "\u06CC",
            "\u0915",
            "\u845B",
            "\uDB40\uDD00",
            "\uD83C\uDFF4",
            "$",
            "$$",
            "\\phantom{",
            "}",
            "{",
            "%",
            "mermaid",
            "math",
            "http://",
            "@",
            "https://a.b/c?d",
            "<https://",
            "![",
            "title",
            "\t",
            "\u0000",
            "=",
            "---",
            "1",
            "\uFFFE",
            "\uFFFF");

    private static final int LARGEST = 65_536;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Test
    void reading_twice_is_reading_once() {
        readTwice(50_000, 1);
    }

    @Test
    @Tag("dear")
    void reading_twice_is_reading_once_a_million_times() {
        readTwice(1_000_000, 2);
    }

    private static void readTwice(int texts, long seed) {
        Random dice = new Random(seed);
        for (int i = 0; i < texts; i++) {
            String text = mixture(dice, 1 + dice.nextInt(24));
            Seen seen = Visible.of(text);
            assertThat(Visible.of(seen.text()))
                    .as("seed %d, text %d: %s", seed, i, text)
                    .isEqualTo(new Seen(seen.text(), List.of()));
        }
        System.out.printf(Locale.ROOT, "f(f(x)) = f(x) for %,d texts of seed %d%n", texts, seed);
    }

    private static String mixture(Random dice, int parts) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts; i++) {
            text.append(PARTS.get(dice.nextInt(PARTS.size())));
        }
        return text.toString();
    }

    @Test
    void the_largest_hostile_text_takes_no_time() {
        List<String> texts = hostile().toList();
        texts.forEach(Visible::of);
        List<Timed> slowest = texts.stream()
                .map(text -> new Timed(text.substring(0, 12).replace("\n", "\\n"), leastMillis(text)))
                .sorted(Comparator.comparingLong(Timed::millis).reversed())
                .limit(5)
                .toList();
        System.out.printf(Locale.ROOT, "%d hostile texts of 64 KB, the slowest: %s%n", texts.size(), slowest);
        assertThat(slowest.getFirst().millis()).as("%s", slowest).isLessThan(300);
    }

    private record Timed(String text, long millis) {
        @Override
        public String toString() {
            return text + " " + millis + " ms";
        }
    }

    /** Of three, as what the machine does besides is not the text's fault. */
    private long leastMillis(String text) {
        return Math.min(cpuMillis(text), Math.min(cpuMillis(text), cpuMillis(text)));
    }

    private long cpuMillis(String text) {
        long start = threads.getCurrentThreadCpuTime();
        assertThat(Visible.of(text).text()).hasSizeLessThanOrEqualTo(text.length());
        return (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
    }

    private static Stream<String> hostile() {
        Stream<String> parts = Stream.concat(
                PARTS.stream(),
                Stream.of(
                        "[a](",
                        "[]",
                        "<!-- ",
                        "*a ",
                        "**a*",
                        "_a_",
                        "[a]: b\n",
                        "[^a]: b\n",
                        "[^a]",
                        "[a][b]",
                        "[a](<b",
                        "| a |\n",
                        "<a b=\"",
                        "`a``",
                        "<?",
                        "<![CDATA[",
                        "<b><i>",
                        "$\\phantom{",
                        "[a]: <\n",
                        "(((",
                        "[[]]",
                        "***a",
                        "*_",
                        "<div hidden>\n\n",
                        "<template></template>",
                        "</",
                        "<a href=x></a>",
                        "\u001B]",
                        "a\u0301\u0301",
                        "<div title=\"\n\n",
                        "</script",
                        "\uD83C\uDFF4\uDB40\uDC67",
                        "> <!-- \n\n",
                        "<!-<!-- -->- ",
                        "[a]: b 'c\n",
                        "<b a=1 a=2>",
                        "![a](b?c)",
                        "[x][a b c]",
                        "[a]:b\n\n[a]",
                        "```a b\n",
                        "```mermaid\n%%\n```\n",
                        "a\n",
                        "![[](",
                        "[<!-- x -->](u)",
                        "<!<!-- x -->-",
                        "<!DOCTYPE ",
                        "%%\n",
                        "%\n",
                        "|\n",
                        "1|\n",
                        "> %\n",
                        "%\n".repeat(1_990) + "<!-- -->\n\n",
                        "\\color{white}"));
        return Stream.concat(
                parts.map(part -> part.repeat(LARGEST / part.length())),
                Stream.of(
                        "[".repeat(30_000) + "a" + "](b)".repeat(8_000),
                        "![".repeat(10_000) + "a" + "](b)".repeat(10_000),
                        "*".repeat(30_000) + "a" + "*".repeat(30_000),
                        "**a ".repeat(8_000) + "a**".repeat(8_000),
                        "|a".repeat(200) + "\n" + "|-".repeat(200) + "\n" + "|b\n".repeat(21_000),
                        "|a".repeat(3_000) + "\n" + "|-".repeat(3_000) + "\n" + "b\n".repeat(21_000),
                        "> ".repeat(30_000) + "a",
                        "- ".repeat(30_000) + "a",
                        mixture(new Random(5), 16_000)));
    }
}
