package dev.bellhop.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HostileTest {
    private static final List<String> PARTS = List.of(
            "/agent",
            "\n/agent ",
            "\n/agent fix ",
            "\n@the-app ",
            "@the-app",
            "[bot]",
            " ",
            " ",
            "\n",
            "\r\n",
            "\t",
            "fix",
            "stop",
            "retry",
            "fixx",
            "--with",
            "--base",
            "--budget",
            "--draft",
            "=",
            "5",
            "a",
            "a,b",
            "..",
            "/",
            "`",
            "```",
            "<!--",
            "-->",
            "<pre>",
            "> ",
            "- ",
            "# ",
            "[",
            "](",
            "\"",
            ")",
            "|",
            "---",
            "\\",
            "&#47;",
            "\u0000",
            "\u200B",
            "\u202E",
            "\uD83D",
            "é",
            "—with",
            "*",
            "_",
            "[^1]");

    @Test
    void whatever_is_written_is_heard_or_not_and_an_edit_without_a_change_asks_nothing() {
        Random chance = new Random(42);
        int heard = 0;
        for (int i = 0; i < 20_000; i++) {
            String comment = IntStream.range(0, 1 + chance.nextInt(30))
                    .mapToObj(_ -> PARTS.get(chance.nextInt(PARTS.size())))
                    .collect(Collectors.joining());
            List<Heard> all = Commands.in(comment, "the-app");
            assertThat(all).as(comment).hasSizeLessThanOrEqualTo(11).allSatisfy(one -> {
                assertThat(comment).contains(one.line());
                if (one instanceof Heard.Misheard misheard) {
                    assertThat(misheard.explanation()).isNotBlank().doesNotContain("\n");
                }
            });
            assertThat(Commands.added(comment, comment, "the-app")).as(comment).isEmpty();
            heard += all.size();
        }
        assertThat(heard).isGreaterThan(500);
    }

    @Test
    void hostile_text_takes_little_time() {
        List<String> hostile = Stream.of(
                        "/agent\n",
                        "/agent fix\n",
                        "/agent fix ",
                        "/agent ",
                        "/agent x\n",
                        "/agent fix --with ",
                        "/agent fix --draft\n",
                        "@the-app fix\n",
                        "@the-app statsu\n",
                        "@the-app",
                        "@",
                        "--with=",
                        "\u00A0",
                        "\u200B",
                        "x")
                .flatMap(part -> Stream.of("", "/agent ", "/agent fix ", "/agent fix --base=", "@the-app ")
                        .map(start -> start + part.repeat(65_536 / part.length())))
                .toList();
        for (int i = 0; i < 3; i++) {
            hostile.forEach(comment -> Commands.in(comment, "the-app"));
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Duration longest = Duration.ZERO;
        for (String comment : hostile) {
            long start = threads.getCurrentThreadCpuTime();
            assertThat(Commands.in(comment, "the-app")).hasSizeLessThanOrEqualTo(11);
            Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
            assertThat(took).as(comment.substring(0, 30)).isLessThan(Duration.ofSeconds(1));
            longest = longest.compareTo(took) > 0 ? longest : took;
        }
        System.out.println("64 KB of hostile comment: at most " + longest.toMillis() + " ms");
    }
}
