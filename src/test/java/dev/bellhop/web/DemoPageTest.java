package dev.bellhop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo's page before a stage with one issue and one play. */
class DemoPageTest {
    private static final String OURS = "Sec-Fetch-Site: same-origin";
    private static final Stage.Play PLAY = new Stage.Play("burn", "The house <burns>", "It burns.", "See the smoke.");

    private final List<String> done = new ArrayList<>();
    private final House house = new House();
    private List<String> news = List.of();
    private boolean stepping;

    private final class Boards implements Stage {
        @Override
        public List<Play> plays() {
            return List.of(PLAY);
        }

        @Override
        public Optional<Scene> scene(OptionalInt issue) {
            return issue.orElse(1) == 1
                    ? Optional.of(new Scene(
                            "acme/web",
                            1,
                            "Fire",
                            "<b>fire</b>",
                            Optional.of(PLAY),
                            news,
                            Optional.of("/agent <stop>")))
                    : Optional.empty();
        }

        @Override
        public OptionalInt begin(String word) {
            done.add("began " + word);
            return word.equals("burn") ? OptionalInt.of(2) : OptionalInt.empty();
        }

        @Override
        public int press(int issue, String button, String words) {
            done.add(button + " on " + issue + ": " + words);
            return 3;
        }

        @Override
        public List<Speed> speeds() {
            return List.of(new Speed("1", "Usual", true));
        }

        @Override
        public void speed(String word) {
            done.add("speed " + word);
        }

        @Override
        public boolean steps() {
            return stepping;
        }

        @Override
        public void step(int issue) {
            done.add("step on " + issue);
        }
    }

    @BeforeEach
    void open() {
        house.stage = Optional.of(new Boards());
        house.open();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_page_shows_the_issue_the_plays_and_the_cue() throws IOException {
        assertThat(get("/demo", "localhost:8080").body())
                .contains("<b>fire</b>", "It burns. See the smoke.", "Nobody has asked for anything")
                .contains("value=\"burn\" aria-pressed=\"true\"")
                .contains("name=\"body\" value=\"/agent &lt;stop>\"")
                .contains("data-live=\"/demo/live?issue=1&amp;seen=");
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "/demo, localhost, 200",
        "/demo, localhost:8080, 200",
        "/demo, 127.0.0.1:8080, 200",
        "/demo, [::1]:8080, 200",
        "/demo, evil.example, 404",
        "/demo, localhost.evil.example, 404",
        "/demo/live, evil.example, 404",
        "/demo/comments, evil.example, 404",
        "/demo/comments, localhost, 200",
        "/doctor, localhost, 200",
        "/doctor, evil.example, 404",
        "/demo?issue=7, localhost, 404",
        "/demo?issue=x, localhost, 404",
    })
    void whoever_is_at_the_machine_is_the_operator(String path, String host, int status) throws IOException {
        assertThat(get(path, host).status()).isEqualTo(status);
    }

    @Test
    void another_page_is_told_of_when_something_is_new() throws IOException {
        String first = get("/demo/live?issue=1", "localhost").body();
        String id = first.replaceFirst("(?s).*id: (\\w+)\n.*", "$1");
        assertThat(first).contains("data: new");
        assertThat(get("/demo/live?issue=1&seen=" + id, "localhost").body()).doesNotContain("data");

        news = List.of("It rains.");
        assertThat(get("/demo/live?issue=1&seen=" + id, "localhost").body()).contains("data: new");
        assertThat(get("/demo", "localhost").body()).contains("<p class=\"news\">It rains.</p>");
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource({
        "/demo/rehearse, play=burn,                     303, /demo?issue=2, began burn",
        "/demo/rehearse, play=swim,                     404, '',            began swim",
        "/demo/act,      issue=1&press=comment&body=hi, 303, /demo?issue=3, comment on 1: hi",
        "/demo/speed,    issue=1&speed=10,              303, /demo?issue=1, speed 10",
        "/demo/speed,    speed=10,                      303, /demo,         speed 10",
        "/demo/step,     issue=1,                       303, /demo?issue=1#step, step on 1",
    })
    void what_is_pressed_happens_on_the_stage(String path, String form, int status, String next, String happened)
            throws IOException {
        Raw.Answer answer = post(path, form, OURS);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Location")).isEqualTo(next);
        assertThat(done).containsExactly(happened);
    }

    @Test
    void the_next_step_is_offered_where_agents_wait_for_it() throws IOException {
        assertThat(get("/demo", "localhost").body()).doesNotContain("Next step");

        stepping = true;
        assertThat(get("/demo", "localhost").body()).contains("id=\"step\">Next step</button>");
    }

    @ParameterizedTest(name = "{0} from {2}: {3}")
    @CsvSource({
        "/demo/rehearse, play=burn,                Sec-Fetch-Site: cross-site, 403",
        "/demo/act,      issue=1&press=merge,      Sec-Fetch-Site: cross-site, 403",
        "/demo/speed,    speed=10,                 Sec-Fetch-Site: cross-site, 403",
        "/demo/step,     issue=1,                  Sec-Fetch-Site: cross-site, 403",
        "/demo/step,     speed=10,                 Sec-Fetch-Site: same-origin, 404",
        "/demo/act,      issue=7&press=merge,      Sec-Fetch-Site: same-origin, 404",
        "/demo/act,      press=merge,              Sec-Fetch-Site: same-origin, 404",
    })
    void nothing_else_happens(String path, String form, String header, int status) throws IOException {
        assertThat(post(path, form, header).status()).isEqualTo(status);
        assertThat(done).isEmpty();
    }

    @Test
    void where_nothing_is_simulated_there_is_no_demo_and_nobody_is_the_operator_by_being_here() throws IOException {
        house.close();
        house.stage = Optional.empty();
        house.port = 0;
        house.open();

        assertThat(get("/demo", "localhost").status()).isEqualTo(404);
        assertThat(get("/doctor", "localhost").status()).isEqualTo(404);
    }

    private Raw.Answer get(String path, String host) throws IOException {
        return house.ask("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
    }

    private Raw.Answer post(String path, String form, String header) throws IOException {
        return house.ask("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n"
                + form);
    }
}
