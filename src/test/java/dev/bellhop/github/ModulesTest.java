package dev.bellhop.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Submodules, in files that people and others wrote. */
class ModulesTest {
    private static final String IN = "[submodule \"a\"]\n";

    @Test
    void every_submodule_has_its_url() throws Exception {
        assertThat(Modules.urls("""
                        # ours
                        [submodule "lib"]
                        \tpath = lib
                        \turl = https://github.com/acme/lib.git
                        [core]
                        \turl = https://nowhere.example
                        [SubModule "docs"]
                        \tURL=../docs.git ; beside
                        \tbranch = main
                        """)).containsExactly("https://github.com/acme/lib.git", "../docs.git");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "url = a b                | a b",
                "url = \"a b \"           | `a b `",
                "url = a\" # \"b          | `a # b`",
                "url = a # b              | a",
                "url = a;b                | a",
                "url = a\\\\b             | a\\b",
                "url = a\\\"b             | a\"b",
                "url = a\\~b              | ab",
                "url = https://u:p@x.y/z  | https://u:p@x.y/z",
                "url = --upload-pack=x    | --upload-pack=x",
            })
    void a_value_is_what_git_reads(String setting, String url) throws Exception {
        assertThat(Modules.urls(IN + setting.replace('~', '\n'))).containsExactly(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                IN,
                IN + "url\n",
                IN + "url =\n",
                IN + "path = x",
                "[submodule]\nurl = x",
                "[submodule \"a\"]\n# url = x",
                "[other \"a\"]\nurl = x",
                "[submodule \"a\"]\n[core]\nurl = x",
                "[include]\npath = /etc/passwd",
            })
    void where_there_is_no_url_there_is_none(String text) throws Exception {
        assertThat(Modules.urls(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFF[submodule \"a\"]\nurl = x",
                "[submodule \"a\"]\r\n\turl = x\r\n",
                "[submodule \"a\"] url = x",
                "[submodule \"a \\\" ] \\\\ \"]url = x",
                "[submodule.a]\nurl = x",
                "[submodule \"\"]\nurl = x",
                "[submodule \"a\"]\nurl = x\n[submodule \"b\"]\nurl = x\n",
            })
    void it_is_found_in_whichever_way_it_is_written(String text) throws Exception {
        assertThat(Modules.urls(text)).isEqualTo(List.of("x"));
    }

    @Test
    void of_one_that_is_written_twice_both_places_count() throws Exception {
        assertThat(Modules.urls(IN + "url = a\nurl = b\n" + IN + "url = c")).containsExactly("a", "b", "c");
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<html>                        | 1",
                "[submodule \"a                | 1",
                "[submodule \"a\"~]            | 1",
                "[submodule a]                 | 1",
                "[]                            | 1",
                "[submodule \"a\"]~~url x      | 3",
                "[submodule \"a\"]~url = \"x   | 2",
                "[submodule \"a\"]~url = \\x   | 2",
                "[submodule \"a\"]~1url = x    | 2",
                "[submodule \"a\"]~= x         | 2",
                "[submodule \"a\"]~-url = x    | 2",
                "[submodule \"a\"]~\u00a0url=x | 2",
                "[submodule \"a\"]~url = x\\   | 2",
            })
    void what_git_would_not_read_is_told_with_its_line(String text, int line) {
        assertThatThrownBy(() -> Modules.urls(text.replace('~', '\n')))
                .isInstanceOf(Modules.Broken.class)
                .hasMessage("line " + line + " of .gitmodules is none that git reads");
    }

    @Test
    void a_megabyte_of_anything_is_read_or_refused_at_once() throws Exception {
        assertThat(Modules.urls(" ".repeat(1_000_000))).isEmpty();
        assertThat(Modules.urls((IN + "url = x\n").repeat(40_000))).containsExactly("x");
        assertThat(Modules.urls(IN + "url = " + "a\\\n".repeat(300_000))).hasSize(1);
        assertThatThrownBy(() -> Modules.urls("[".repeat(1_000_000))).isInstanceOf(Modules.Broken.class);
        assertThatThrownBy(() -> Modules.urls("[submodule \"" + "\\\"".repeat(500_000)))
                .isInstanceOf(Modules.Broken.class);
    }
}
