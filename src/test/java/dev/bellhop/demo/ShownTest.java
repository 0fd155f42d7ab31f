package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** An issue as it is shown on a page that has a frame of its own, and what is pressed there. */
class ShownTest {
    private final Scene scene = new Scene();

    @Test
    void its_headings_stand_below_those_of_the_page_and_its_words_are_made_html_there() {
        scene.world.as("mona", scene.now).comment(Hello.REPOSITORY, 1, "<b>hello</b>");

        Shown shown = scene.world
                .looks()
                .shown(Hello.REPOSITORY, 1, words -> "[" + Markdown.escape(words.toUpperCase(Locale.ROOT)) + "]")
                .orElseThrow();

        assertThat(shown.title()).isEqualTo("Fix the typo in README");
        assertThat(shown.html())
                .startsWith("<header><p class=\"where\">octo-org/hello</p><h2>Fix the typo in README")
                .contains("<h3>mona</h3>", "<div class=\"body\">[&lt;B&gt;HELLO&lt;/B&gt;]</div>")
                .doesNotContain("<h1", "<main", "<script");
    }

    @Test
    void what_is_not_there_is_not_shown() {
        assertThat(scene.world.looks().shown(Hello.REPOSITORY, 77, words -> words))
                .isEmpty();
    }

    @Test
    void a_pull_request_shows_what_copilot_changed_and_leads_to_its_own_page() {
        scene.world
                .as("mona", scene.now)
                .code()
                .commit(Hello.REPOSITORY, Change.write("README.md", "one\ntwoo\nthree\n"));
        scene.world.habit(Change.write("README.md", "one\ntwo\nthree\n"));
        scene.person("POST", Scene.ISSUE + "/assignees", Scene.ASSIGN);
        scene.pass(Duration.ofSeconds(41));

        assertThat(scene.world
                        .looks()
                        .shown(Hello.REPOSITORY, 1, words -> words)
                        .orElseThrow()
                        .html())
                .contains("<code>README.md</code> (modified)")
                .contains("<span class=\"same\">  one</span><span class=\"gone\">- twoo</span>"
                        + "<span class=\"come\">+ two</span><span class=\"same\">  three</span>")
                .contains("<a href=\"https://github.com/octo-org/hello/pull/2\">");
    }

    @Test
    void what_is_pressed_is_done_by_the_person_of_the_demo() {
        Presses presses = new Presses(scene.world, scene.now);

        assertThat(presses.press(1, "comment", " ")).isEqualTo(1);
        assertThat(presses.press(1, "comment", "hello")).isEqualTo(1);
        assertThat(presses.press(1, "no such button", "hello")).isEqualTo(1);
        assertThat(presses.press(1, "again", "")).isEqualTo(2);

        assertThat(scene.events()).containsExactly("issue_comment.created", "issues.opened");
        assertThat(scene.world.looks().newest(Hello.REPOSITORY)).isEqualTo(2);
        assertThat(scene.world.looks().lastSent("issues").orElseThrow().body()).contains("\"action\":\"opened\"");
        assertThat(scene.world.looks().lastSent("push")).isEmpty();
    }
}
