package dev.bellhop.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.run.Person;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectPageTest {
    private static final Person PERSON = new Person(1, "<script>\"", false);

    @Test
    void row_113_a_login_is_never_markup() {
        assertThat(html(ConnectPage.connected(PERSON))).contains("<bdi>&lt;script&gt;\"</bdi>");
        assertThat(html(ConnectPage.known(News.NONE, PERSON))).contains("<bdi>&lt;script&gt;\"</bdi>");
    }

    private static String html(ConnectPage page) {
        Frame frame = new Frame(
                page.title(),
                "/connect",
                new Visitor.Stranger(),
                Theme.AUTO,
                new Frame.House(false, true),
                Optional.empty());
        return Templates.html("connect", Map.of("frame", frame, "page", page));
    }
}
