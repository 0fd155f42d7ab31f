package dev.bellhop.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.command.Heard.Misheard;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person is told who wrote something else than they meant. */
class MisheardTest {
    private static final String ALL =
            "`/agent fix`, `/agent retry`, `/agent reply`, `/agent file`, `/agent stop`, `/agent approve`, `/agent status`,"
                    + " `/agent why`, `/agent config`, `/agent agents`, `/agent doctor`, `/agent help`";
    private static final String OPTIONS = "`--with NAME[,NAME]`, `--model M`, `--base BRANCH`, `--agent CUSTOM`,"
            + " `--repo O/R`, `--budget USD`, `--draft`";

    private static String told(String comment) {
        List<Heard> heard = Commands.in(comment, "the-app");
        assertThat(heard).hasSize(1).first().isInstanceOf(Misheard.class);
        return ((Misheard) heard.getFirst()).explanation();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void the_sentence_says_what_would_be_right(String comment, String sentence) {
        assertThat(told(comment)).isEqualTo(sentence);
    }

    static Stream<Arguments> sentences() {
        return Stream.of(
                Arguments.of("/agent fixx", "There is no command `fixx`; did you mean `/agent fix`?"),
                Arguments.of("/agent STATSU", "There is no command `STATSU`; did you mean `/agent status`?"),
                Arguments.of("@the-app retyr", "There is no command `retyr`; did you mean `/agent retry`?"),
                Arguments.of("/agent fix; rm -rf", "There is no command `fix;`; did you mean `/agent fix`?"),
                Arguments.of("/agent please", "There is no command `please`; there are " + ALL + "."),
                Arguments.of("/agent @mona", "There is no command `@mona`; there are " + ALL + "."),
                Arguments.of("/agent fix --modle x", "`/agent fix` has no option `--modle`; did you mean `--model`?"),
                Arguments.of("/agent fix --WITH x", "`/agent fix` has no option `--WITH`; did you mean `--with`?"),
                Arguments.of("/agent fix —with x", "`/agent fix` has no option `—with`; did you mean `--with`?"),
                Arguments.of(
                        "/agent fix --upload-pack=x",
                        "`/agent fix` has no option `--upload-pack`; there are " + OPTIONS + "."),
                Arguments.of("/agent retry --draft", "`/agent retry` has no option `--draft`; it takes words only."),
                Arguments.of("/agent fix --model", "`--model` needs a value: the name of a model."),
                Arguments.of("/agent fix --model=", "`--model` needs a value: the name of a model."),
                Arguments.of("/agent fix --model --draft", "`--model` needs a value: the name of a model."),
                Arguments.of(
                        "/agent fix --model=../../x",
                        "`--model` takes the name of a model, and `../../x` is not that."),
                Arguments.of(
                        "/agent fix --with a, b",
                        "`--with` takes the names of agents, with commas and no blanks between them, and `a,` is not"
                                + " that."),
                Arguments.of(
                        "/agent fix --budget $5",
                        "`--budget` takes an amount in US dollars such as `5` or `2.50`, and `$5` is not that."),
                Arguments.of("/agent fix --draft=yes", "`--draft` takes no value, and `yes` is not that."),
                Arguments.of("/agent fix --draft=", "`--draft` takes no value."),
                Arguments.of("/agent fix --draft --draft", "`--draft` may be given once."),
                Arguments.of("/agent stop it", "`/agent stop` takes no words: write it on a line of its own."),
                Arguments.of(
                        "/agent fix " + "x".repeat(10_240),
                        "More than 8,000 characters are passed on to no agent: say it in fewer."),
                Arguments.of(
                        "/agent fix a\u202Eb", "The line holds a character that cannot be seen: type the line anew."));
    }

    @ParameterizedTest(name = "row 61, row 63: {0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--with | a,",
                "--with | ,a",
                "--with | a,,b",
                "--with | a,a",
                "--with | a,b,c,d,e,f",
                "--with | -a",
                "--model | /etc/passwd",
                "--model | a..b",
                "--model | a;b",
                "--model | $(id)",
                "--model | \"\"\"a\"\"\"",
                "--agent | a/../b",
                "--agent | .hidden",
                "--base | refs/pull/1/merge",
                "--base | refs/heads/main",
                "--base | -main",
                "--base | a..b",
                "--base | @{-1}",
                "--base | main@{1}",
                "--base | @",
                "--base | HEAD",
                "--base | a~1",
                "--base | a^",
                "--base | a:b",
                "--base | a?",
                "--base | a*",
                "--base | a[",
                "--base | a\\b",
                "--base | /a",
                "--base | a/",
                "--base | a//b",
                "--base | a.",
                "--base | .a",
                "--base | a/.b",
                "--base | a.lock",
                "--base | a.lock/b",
                "--base | a\u200Db",
                "--repo | web",
                "--repo | a/b/c",
                "--repo | /web",
                "--repo | acme/",
                "--repo | ../web",
                "--repo | acme/..",
                "--repo | acme/.",
                "--repo | https://github.com/acme/web",
                "--budget | 0",
                "--budget | 0.00",
                "--budget | -1",
                "--budget | 1.234",
                "--budget | 1e3",
                "--budget | 1,50",
                "--budget | .5",
                "--budget | 5.",
                "--budget | 1000000",
                "--budget | NaN",
                "--budget | \u0665",
            })
    void a_value_that_does_not_look_like_one_is_refused(String option, String value) {
        assertThat(told("/agent fix " + option + " " + value + " it")).startsWith("`" + option + "` takes ");
        assertThat(told("/agent fix " + option + "=" + value)).startsWith("`" + option + "` takes ");
    }

    @Test
    void names_and_branches_may_be_only_so_long() {
        assertThat(told("/agent fix --model " + "m".repeat(65))).startsWith("`--model` takes ");
        assertThat(told("/agent fix --base " + "b".repeat(300))).startsWith("`--base` takes ");
        assertThat(told("/agent fix --base " + "ä".repeat(128))).startsWith("`--base` takes ");
    }

    @ParameterizedTest(name = "row 61: a character of {0}")
    @ValueSource(
            ints = {
                0, 7, 0xB, 0xC, 0x1B, 0x7F, 0x85, 0xAD, 0x200B, 0x200E, 0x202A, 0x2028, 0x2060, 0x2066, 0xFEFF, 0xE0041
            })
    void what_cannot_be_seen_is_not_obeyed(int hidden) {
        String it = Character.toString(hidden);
        assertThat(List.of("/agent fix a" + it + "b", "/agent " + it + "stop", "/agent fix" + it))
                .allSatisfy(comment -> assertThat(told(comment)).startsWith("The line holds a character"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ag\u200Dent stop",
                "/a\u200Bgent stop",
                "\uFEFF/agent stop",
                "@the\u200C-app stop",
                "/agent\u200B stop"
            })
    void a_line_that_only_looks_like_a_command_is_answered(String comment) {
        assertThat(told(comment)).startsWith("The line holds a character");
    }

    @Test
    void the_line_is_told_as_it_was_written() {
        assertThat(Commands.in("a\n  /Agent  Fixx  it \nb", "the-app"))
                .extracting(Heard::line)
                .containsExactly("/Agent  Fixx  it");
    }
}
