package dev.bellhop.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Row 76, with inputs that are bred rather than thrown. The page is judged by somebody else's reading of it. */
class HarmlessFuzzTest {
    private static final Harmless HARMLESS = new Harmless("github.com", 3_000);
    private static final Pattern CALLING =
            Pattern.compile("(?<!\\w)@[A-Za-z0-9]|(?<!\\w)#[0-9]{1,18}\\b|\\bGH-[0-9]{1,18}\\b");

    @FuzzTest(maxDuration = "10s", maxExecutions = 10_000)
    @DictionaryFile(resourcePath = "markup.dict")
    void nothing_has_an_effect(byte[] bytes) {
        String harmless = HARMLESS.of(new String(bytes, StandardCharsets.UTF_8));
        assertThat(harmless).hasSizeLessThanOrEqualTo(3_000);
        assertThat(HARMLESS.of(harmless)).isEqualTo(harmless);
        Rendered page = Rendered.of(harmless);
        page.page().select("code").forEach(it -> it.text("(code)"));
        assertThat(page.page().nodeStream(TextNode.class))
                .extracting(TextNode::getWholeText)
                .allSatisfy(words ->
                        assertThat(words).doesNotContainPattern(CALLING).doesNotContain("<!-- bellhop"));
        assertThat(page.page().select("img, script, iframe, form, details")).isEmpty();
        for (Element link : page.page().select("a[href]:not([href^=#])")) {
            assertThat(link.attr("href")).startsWithIgnoringCase("https://github.com");
        }
    }
}
