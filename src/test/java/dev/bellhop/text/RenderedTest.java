package dev.bellhop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows 67 and 69 before an independent judge: what a renderer and a browser make of what is left. */
class RenderedTest {
    static Stream<Corpus> hidden() {
        return Corpus.read("hidden.txt").stream();
    }

    static Stream<Corpus> honest() {
        return Corpus.read("honest.txt").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hidden")
    void nothing_is_hidden_on_the_page(Corpus channel) {
        assertThat(Rendered.of(Visible.of(channel.text()).text()).unseen())
                .noneMatch(it -> it.toLowerCase(Locale.ROOT).contains("canary"));
    }

    @Test
    void the_judge_sees_what_was_hidden() {
        long seen = hidden().filter(it -> Rendered.of(it.text()).unseen().stream()
                        .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains("canary")))
                .count();
        assertThat(seen).isGreaterThan(60);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("honest")
    void the_words_of_honest_people_are_all_there(Corpus body) {
        assertThat(Rendered.of(Visible.of(body.text()).text()).words())
                .isEqualTo(Rendered.of(body.text()).words());
    }
}
