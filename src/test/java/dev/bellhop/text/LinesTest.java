package dev.bellhop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LinesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void only_plain_words_at_the_top_are_prose(String what, String markdown, List<String> prose) {
        assertThat(Lines.prose(markdown)).extracting(Lines.Line::text).isEqualTo(prose);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                text("nothing", ""),
                text("only blanks", "  \n\t\n"),
                text("one line", "/x", "/x"),
                text("lines of one paragraph", "a\n/x\nb", "a", "/x", "b"),
                text("the line ends of Windows", "a\r\n\r\n/x\r\n", "a", "/x"),
                text("the line ends of an old Mac", "a\r/x", "a", "/x"),
                text("three blanks before", "   /x", "   /x"),
                text("a line that goes on in bold", "/x **b** `c`", "/x **b** `c`"),
                text("a heading underlined", "/x\n---\nb", "/x", "b"),
                text("a heading", "# h\nb", "b"),
                text("four blanks before", "    /x"),
                text("a tab before", "\t/x"),
                text("far in, in the middle of a paragraph", "a\n      /x", "a", "      /x"),
                text("a quote", "> /x\n\nb", "b"),
                text("a quote that goes on without its mark", "> a\n/x"),
                text("a list", "- /x\n- b\n\n  /x"),
                text("a list that goes on without its blanks", "1. a\n/x"),
                text("code between fences", "```\n/x\n```\nb", "b"),
                text("code between tildes", "~~~ sh\n/x\n~~~"),
                text("a fence that is never closed", "a\n```\n/x\n\n/x", "a"),
                text("a fence inside a longer one", "````\n```\n/x\n```\n/x\n````"),
                text("inline code", "`/x`"),
                text("inline code over lines", "a `b\n/x\nc` d\ne", "a `b", "e"),
                text("a comment", "<!-- /x -->"),
                text("a comment over lines", "<!--\n/x\n\n/x\n-->\nb", "b"),
                text("a comment in a paragraph", "a <!--\n/x\n--> b\nc", "a <!--", "c"),
                text("a comment that a blank line breaks is seen", "a <!--\n\n/x\n-->", "a <!--", "/x", "-->"),
                text("HTML", "<div>\n/x\n</div>"),
                text("a tag over lines", "a <b c='\n/x\n'> d\ne", "a <b c='", "e"),
                text("a quote of HTML around Markdown", "<blockquote>\n\n/x\n\n</blockquote>\n\n/y", "/y"),
                text("code of HTML around Markdown", "<code>\n\n/x\n\n</code>\n\n/y", "/y"),
                text("a fold of HTML is seen when unfolded", "<details>\n\n/x\n\n</details>", "/x"),
                text("the title of a link", "a [b](c \"\n/x\n\") d\ne", "a [b](c \"", "e"),
                text("the text of a link", "a [b\n/x](c)", "a [b"),
                text("the text of an image", "a ![b\n/x](c)", "a ![b"),
                text("a definition of a link", "[a]: b \"\n/x\n\"\n\nc", "c"),
                text("a footnote", "a[^1]\n\n[^1]: b\n/x", "a[^1]"),
                text("a table", "/x | b\n---|---\n/x | c"),
                text("a character that is written out", "&#47;x", "&#47;x"));
    }

    private static Arguments text(String what, String markdown, String... prose) {
        return Arguments.of(what, markdown, List.of(prose));
    }

    @Test
    void a_line_knows_its_place() {
        String markdown = "> q\r\n\r\n  /x y\r\nb";
        assertThat(Lines.prose(markdown))
                .containsExactly(new Lines.Line(7, "  /x y"), new Lines.Line(15, "b"))
                .allSatisfy(line ->
                        assertThat(markdown.substring(line.start(), line.end())).isEqualTo(line.text()));
    }

    @Test
    void hostile_text_takes_little_time() {
        List<String> hostile = Stream.of(
                        "> ",
                        "- ",
                        "1. ",
                        "* ",
                        "`",
                        "` ",
                        "``` ",
                        "*a ",
                        "_",
                        "**",
                        "[",
                        "![",
                        "[a](",
                        "[](",
                        "]",
                        "<!--",
                        "<",
                        "<a ",
                        "<b>",
                        "</",
                        "<?",
                        "<![CDATA[",
                        "&",
                        "\\",
                        "\n",
                        "\r\n ",
                        "a\n",
                        "/agent fix\n",
                        "|",
                        "a|b\n",
                        "-|-\n",
                        "[a]: b\n",
                        "[^1]",
                        "[^1]: a\n",
                        "~~~\n",
                        " ",
                        "\t",
                        "*_",
                        "[*",
                        "`a``b",
                        "> - ",
                        "    a\n",
                        "<code>\n\n",
                        "\u0000",
                        "@a ",
                        "<pre",
                        "<!a ",
                        "[a][b]",
                        "!",
                        "\ud83d")
                .map(part -> part.repeat(65_536 / part.length()))
                .collect(Collectors.toCollection(ArrayList::new));
        hostile.add(IntStream.range(1, 360).mapToObj("`"::repeat).collect(Collectors.joining(" ")));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 3; i++) {
            hostile.forEach(Lines::prose);
        }
        Duration longest = Duration.ZERO;
        for (String text : hostile) {
            long start = threads.getCurrentThreadCpuTime();
            assertThat(Lines.prose(text)).hasSizeLessThanOrEqualTo(text.length());
            Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
            assertThat(took).as(text.substring(0, 10)).isLessThan(Duration.ofSeconds(1));
            longest = longest.compareTo(took) > 0 ? longest : took;
        }
        System.out.println("64 KB of hostile Markdown: at most " + longest.toMillis() + " ms");
    }
}
