package dev.bellhop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows 67 to 69: no hidden word comes through, and honest text stays as it was written. */
class VisibleTest {
    private static final List<Corpus> HIDDEN = Corpus.read("hidden.txt");
    private static final List<Corpus> HONEST = Corpus.read("honest.txt");

    static Stream<Corpus> hidden() {
        return HIDDEN.stream();
    }

    static Stream<Corpus> honest() {
        return HONEST.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hidden")
    void what_nobody_sees_is_taken(Corpus channel) {
        Seen seen = Visible.of(channel.text());
        assertThat(seen.text()).isEqualTo(channel.seen());
        assertThat(seen.hiddenCharacters()).isPositive();
        assertThat(Visible.of(seen.text())).isEqualTo(new Seen(seen.text(), List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("honest")
    void honest_text_stays_as_it_is(Corpus body) {
        assertThat(Visible.of(body.text())).isEqualTo(new Seen(body.text(), List.of()));
    }

    @Test
    void the_figures() {
        long survived =
                hidden().filter(it -> canary(Visible.of(it.text()).text())).count();
        long changed = honest().filter(it -> !Visible.of(it.text()).text().equals(it.text()))
                .count();
        System.out.printf(
                Locale.ROOT,
                "hidden channels: %d, survived: %d; honest bodies: %d, changed: %d%n",
                HIDDEN.size(),
                survived,
                HONEST.size(),
                changed);
        assertThat(HIDDEN).hasSizeGreaterThan(60);
        assertThat(HONEST).hasSizeGreaterThan(200);
        assertThat(survived + changed).isZero();
    }

    /** A shortest comment ends before it: a page shows what follows it. */
    private static boolean canary(String text) {
        return text.replace("canary -->", "").toLowerCase(Locale.ROOT).contains("canary")
                || text.codePoints().filter(c -> c >= 0xE0100 && c < 0xE01F0).count() > 1;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Save does nothing | Save does nothing",
                "a <!-- stays --> b | a <!-- stays --> b",
                "'one\ntwo\r\nthree' | one two three",
                "a\u200Bb\u202Ec | abc",
                "'\u001B[31mred\u001B[0m' | red",
                "می\u200Cخواهم | می\u200Cخواهم",
            })
    void a_title_is_one_line_of_what_is_seen(String title, String seen) {
        assertThat(Visible.line(title)).isEqualTo(seen);
    }

    @Test
    void every_fragment_has_a_kind_and_a_length() {
        assertThat(Visible.of("a <!-- b --> c\u200B [d](https://e.f \"g\")").hidden())
                .containsExactly(
                        new Hidden(Hidden.Kind.CHARACTER, 1),
                        new Hidden(Hidden.Kind.COMMENT, 10),
                        new Hidden(Hidden.Kind.TITLE, 4));
    }
}
