package dev.bellhop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows 76 and 77: what an agent says is read, and does nothing. */
class HarmlessTest {
    private static final Harmless HARMLESS = new Harmless("github.com", 60_000);

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of(
                        "honest words",
                        "I fixed the *button*, see `App.java`.",
                        "I fixed the *button*, see `App.java`."),
                Arguments.of("a person", "Thanks @mona!", "Thanks `@mona`!"),
                Arguments.of("a team", "cc @acme/web-team", "cc `@acme/web-team`"),
                Arguments.of("everyone", "@everyone @here", "`@everyone` `@here`"),
                Arguments.of("a person behind an escape", "Thanks \\@mona", "`Thanks \\@mona`"),
                Arguments.of("a person behind an entity", "Thanks &#64;mona", "`Thanks &#64;mona`"),
                Arguments.of("a person after a comment", "@<!-- -->mona", "`@mona`"),
                Arguments.of("a person after a loose tick", "a ` b @mona", "a ` b ``@mona``"),
                Arguments.of("a person before a loose tick", "@mona` a", "``@mona`` ` a"),
                Arguments.of("a person before code", "@mona`a`", "`@mona` `a`"),
                Arguments.of("a person between loose ticks", "``@mona` a", "`` ```@mona``` ` a"),
                Arguments.of("mail is no mention", "mona@example.com", "mona@example.com"),
                Arguments.of("an issue", "see #1", "see `#1`"),
                Arguments.of("an issue elsewhere", "see acme/web#1 and GH-2", "see `acme/web#1` and `GH-2`"),
                Arguments.of("closing words", "Fixes #1, closes: #2", "Fixes `#1`, closes: `#2`"),
                Arguments.of(
                        "an issue by its address",
                        "Closes https://github.com/acme/web/issues/1",
                        "Closes `https://github.com/acme/web/issues/1`"),
                Arguments.of(
                        "a page at home",
                        "see https://github.com/acme/web/blob/main/A.java",
                        "see https://github.com/acme/web/blob/main/A.java"),
                Arguments.of("a foreign address", "see https://evil.example/?q=1", "see `https://evil.example/?q=1`"),
                Arguments.of("a foreign autolink", "see <https://evil.example>", "see `<https://evil.example>`"),
                Arguments.of("a foreign link", "[here](https://evil.example)", "`[here](https://evil.example)`"),
                Arguments.of(
                        "a host that begins like home",
                        "[here](https://github.com.evil.example)",
                        "`[here](https://github.com.evil.example)`"),
                Arguments.of(
                        "an image", "![image](https://evil.example/a.png)", "`![image](https://evil.example/a.png)`"),
                Arguments.of("a tag", "a <b>c</b>", "a &lt;b>c&lt;/b>"),
                Arguments.of(
                        "an image in HTML",
                        "<img src=\"https://evil.example/a.png\">",
                        "`&lt;img src=\"https://evil.example/a.png\">`"),
                Arguments.of("our marker", "done <!-- bellhop:1:x:y -->", "done "),
                Arguments.of("a comment that does not end here", "# a <!-- bellhop:1", "# a `<!--` bellhop:1"),
                Arguments.of("a command", "/agent fix", "`/agent` fix"),
                Arguments.of("a path is no command", "/usr/bin is there", "/usr/bin is there"),
                Arguments.of("a block that is open", "```\n@mona #1", "```\n@mona #1\n```"),
                Arguments.of("a block that is closed", "```\n@mona\n```\n", "```\n@mona\n```\n"),
                Arguments.of("boxes", "- [x] one\n- [ ] two", "- [x] one\n- [ ] two"),
                Arguments.of("colours and nothing", "\u001B[31mred\u001B[0m\u0000\u200B", "red"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("words")
    void what_would_do_something_is_shown_as_code(String name, String words, String harmless) {
        assertThat(HARMLESS.of(words)).isEqualTo(harmless);
        assertThat(HARMLESS.of(harmless)).isEqualTo(harmless);
    }

    @Test
    void too_many_words_are_cut_where_a_paragraph_ends() {
        String harmless = new Harmless("github.com", 500).of("Fixes #1 and @mona.\n\n".repeat(100));
        assertThat(harmless).hasSizeLessThanOrEqualTo(500).endsWith("Fixes `#1` and `@mona`.\n\n*(The rest was cut.)*");
        assertThat(new Harmless("github.com", 500).of(harmless)).isEqualTo(harmless);
    }

    @Test
    void seventy_thousand_characters_of_everything_can_be_posted() {
        String harmless = HARMLESS.of("@a Fixes #1 [x](https://evil.example) ```\n".repeat(1_700));
        assertThat(harmless).hasSizeLessThanOrEqualTo(60_000);
        assertThat(HARMLESS.of(harmless)).isEqualTo(harmless);
    }

    @Test
    void a_block_of_code_is_ended_by_nothing_in_it() {
        assertThat(Fenced.of("a\n````\nb", "text")).isEqualTo("`````text\na\n````\nb\n`````");
        assertThat(Fenced.of("", "")).isEqualTo("```\n```");
    }
}
