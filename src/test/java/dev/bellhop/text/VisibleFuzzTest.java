package dev.bellhop.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Row 68, with inputs that are bred rather than thrown: those that reach new code have children. */
class VisibleFuzzTest {

    @FuzzTest(maxDuration = "10s", maxExecutions = 10_000)
    @DictionaryFile(resourcePath = "markup.dict")
    void nothing_unseen_is_left(byte[] bytes) {
        String markdown = new String(bytes, StandardCharsets.UTF_8);
        Seen seen = Visible.of(markdown);
        assertThat(seen.text().length()).isLessThanOrEqualTo(markdown.length());
        assertThat(Visible.of(seen.text())).isEqualTo(new Seen(seen.text(), List.of()));
        assertThat(seen.text().codePoints().filter(VisibleFuzzTest::isUnseen)).isEmpty();
    }

    /** Those that are never a part of honest writing. */
    private static boolean isUnseen(int c) {
        return (c < ' ' && "\t\r\n".indexOf(c) < 0)
                || (c >= 0x7F && c < 0xA0)
                || c == 0xAD
                || c == 0x34F
                || c == 0x200B
                || (c >= 0x200E && c <= 0x200F)
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || c == 0x3164
                || c == 0xFEFF
                || c == 0xFFA0
                || c == 0xE0001;
    }
}
