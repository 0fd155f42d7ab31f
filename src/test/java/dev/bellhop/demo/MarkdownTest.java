package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            plain | <p>plain<br></p>
            **bold** and *slanted* | <p><strong>bold</strong> and <em>slanted</em><br></p>
            `a < **b**` | <p><code>a &lt; **b**</code><br></p>
            [run](https://x.example/r?a=1&b=2) | <p><a href="https://x.example/r?a=1&amp;b=2">run</a><br></p>
            [run](javascript:alert) | <p>[run](javascript:alert)<br></p>
            [run](https://x"onclick=) | <p><a href="https://x&quot;onclick=">run</a><br></p>
            <img src=x> | <p>&lt;img src=x&gt;<br></p>
            <!-- hidden --> seen | <p>seen<br></p>
            <!-- never closed |''
            > quoted | <blockquote>quoted<br></blockquote>
            - one | <ul><li>one</li></ul>
            - [x] done | <ul><li class="done"><span class="unseen">Done: </span>done</li></ul>
            <details><summary>More</summary> | <details><summary>More</summary>
            <details open onclick=x> | <p>&lt;details open onclick=x&gt;<br></p>
            """)
    void becomes(String markdown, String html) {
        assertThat(Markdown.html(markdown)).isEqualTo(html);
    }
}
