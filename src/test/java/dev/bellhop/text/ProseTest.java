package dev.bellhop.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.run.Gallery;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown as our own pages show it. */
class ProseTest {
    private static final Pattern TAGS = Pattern.compile(
            "p|br|strong|em|code|pre|a|ul|ol|li|blockquote|details|summary|table|thead|tbody|tr|th|td|span|hr|h[3-6]|section|sup");

    @ParameterizedTest(name = "{0}")
    @MethodSource("shown")
    void becomes(String what, String markdown, String html) {
        assertThat(Prose.html(markdown)).isEqualTo(html);
    }

    static Stream<Arguments> shown() {
        return Stream.of(
                Arguments.of("bold and code", "**Done** `a<b`", "<p><strong>Done</strong> <code>a&lt;b</code></p>\n"),
                Arguments.of("lines stay lines", "one\ntwo", "<p>one<br />\ntwo</p>\n"),
                Arguments.of("headings go below ours", "# One", "<h3>One</h3>\n"),
                Arguments.of(
                        "a link",
                        "[here](https://x.test/a)",
                        "<p><a rel=\"nofollow\" href=\"https://x.test/a\">here</a></p>\n"),
                Arguments.of(
                        "a link that would run",
                        "[here](javascript:alert)",
                        "<p><a rel=\"nofollow\" href=\"\">here</a></p>\n"),
                Arguments.of(
                        "an image is only linked",
                        "![cat](https://x.test/c.png)",
                        "<p><a rel=\"nofollow\" href=\"https://x.test/c.png\">cat</a></p>\n"),
                Arguments.of("our marker is not seen", "Hi\n\n<!-- bellhop:abc -->\n", "<p>Hi</p>\n"),
                Arguments.of("nor between words", "a <!-- b --> c", "<p>a  c</p>\n"),
                Arguments.of("a tag is words", "a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n"),
                Arguments.of("a script is words", "<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>\n"),
                Arguments.of(
                        "what is folded",
                        "<details><summary>What &amp; why</summary>\n\n*a*\n\n</details>\n",
                        "<details><summary>What &amp; why</summary>\n<p><em>a</em></p>\n</details>\n"),
                Arguments.of(
                        "a fold that nobody closed",
                        "<details><summary>a</summary>\n\nb",
                        "<details><summary>a</summary>\n<p>b</p>\n</details>\n"),
                Arguments.of("a fold that nobody opened", "</details>", "<p>&lt;/details&gt;</p>\n"),
                Arguments.of(
                        "a fold with more than its words",
                        "<details onclick=x><summary>a</summary>\n\n",
                        "<p>&lt;details onclick=x&gt;&lt;summary&gt;a&lt;/summary&gt;</p>\n"));
    }

    @Test
    void a_checklist_says_what_is_done() {
        Element list =
                Jsoup.parseBodyFragment(Prose.html("- [x] look\n- [ ] *mend*\n- [link](https://x.test)\n- plain"));

        assertThat(list.select("li.task").eachText()).containsExactly("☑ Done: look", "☐ To do: mend");
        assertThat(list.select("li:not(.task)").eachText()).containsExactly("link", "plain");
    }

    @Test
    void a_table_has_its_heads_marked() {
        Element table = Jsoup.parseBodyFragment(Prose.html("| a | b |\n|---|---|\n| `c` | d |\n"));

        assertThat(table.select("th[scope=col]").eachText()).containsExactly("a", "b");
        assertThat(table.select("td").eachText()).containsExactly("c", "d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*a **b ", "> ", "[", "<details><summary>a</summary>\n\n", "- "})
    void however_deep_it_goes_it_comes_out(String part) {
        assertThat(Prose.html(part.repeat(60_000 / part.length()))).isNotEmpty();
    }

    @Test
    void every_comment_of_ours_comes_out_in_tags_that_are_known() {
        assertThat(Gallery.all()).isNotEmpty().allSatisfy(comment -> {
            Element body =
                    Jsoup.parseBodyFragment(Prose.html(comment.markdown())).body();
            assertThat(body.children().select("*")).extracting(Element::tagName).allMatch(TAGS.asMatchPredicate());
            body.select("code").remove();
            assertThat(body.text()).doesNotContain("**", "<details", "<!--");
        });
    }
}
