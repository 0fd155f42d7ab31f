package dev.bellhop.web;

import static dev.bellhop.web.WebhookTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.Book;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final String OPERATOR = "Authorization: Bearer " + House.TOKEN;
    private final House house = new House();

    @BeforeEach
    void open() {
        house.open();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_front_page_says_what_this_is() throws IOException {
        assertThat(house.get("/").body()).contains("Bellhop hands labelled GitHub issues to coding agents");
    }

    @Test
    void while_there_are_no_credentials_the_front_page_leads_to_setup() throws IOException {
        house.connected = false;

        assertThat(house.get("/").status()).isEqualTo(302);
        assertThat(house.get("/").header("Location")).endsWith("/setup");
        assertThat(house.get("/setup").body())
                .contains("GITHUB_APP_ID", "GITHUB_PRIVATE_KEY", "GITHUB_WEBHOOK_SECRET", "<code>Setup:</code>");
    }

    @Test
    void setup_has_nothing_to_ask_once_there_are_credentials() throws IOException {
        assertThat(house.get("/setup").body()).contains("has its GitHub App").doesNotContain("GITHUB_APP_ID");
    }

    @Test
    void the_operator_sees_what_came() throws IOException {
        house.arrivals.add(new Book.Arrival(
                House.GUID,
                "issues",
                Optional.empty(),
                House.NOW,
                Book.State.DEAD,
                "$.issue.number: expected a whole number"));
        Raw.Answer answer = house.get("/deliveries", OPERATOR);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(answer.body())
                .contains(
                        ">2026-11-20 12:00:00 UTC</time>",
                        "<a href=\"/deliveries/" + House.GUID + "\">issues</a>",
                        ">dead<")
                .contains("<bdi>$.issue.number: expected a whole number</bdi>");
    }

    @Test
    void the_word_bearer_may_be_written_in_any_case() throws IOException {
        assertThat(house.get("/deliveries", OPERATOR.replace("Bearer", "bearer"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void row_113_what_others_wrote_is_escaped() throws IOException {
        house.arrivals.add(new Book.Arrival(
                House.GUID,
                "issues",
                Optional.empty(),
                House.NOW,
                Book.State.HANDLED,
                "<script>alert('1' & \"2\")</script>"));

        assertThat(house.get("/deliveries", OPERATOR).body())
                .contains("&lt;script&gt;alert('1' &amp; \"2\")&lt;/script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void an_empty_list_says_so() throws IOException {
        assertThat(house.get("/deliveries", OPERATOR).body()).contains("<p>Nothing has come yet.</p>");
        assertThat(house.get("/deliveries?event=push", OPERATOR).body())
                .contains("<p>Nothing that is kept is like that.</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X-None: 1", "Authorization: Bearer wrong", "Authorization: Basic abc", "Authorization: Bearer "
            })
    void row_117_for_anybody_else_the_page_is_not_there(String header) throws IOException {
        Raw.Answer hidden = house.get("/deliveries", header);
        Raw.Answer absent = house.get("/nowhere", header);

        problem(hidden, 404, "There is nothing here.");
        assertThat(hidden.body()).isEqualTo(absent.body());
        assertThat(hidden.headers().keySet()).isEqualTo(absent.headers().keySet());
    }

    @Test
    void row_117_head_says_no_more_than_get() throws IOException {
        try (Raw raw = house.connect()) {
            String answer = raw.send("HEAD /deliveries HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n")
                    .untilClosed();

            assertThat(answer).startsWith("HTTP/1.1 404");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/../../etc/passwd", "/style.css/../../pom.xml", "/dev/bellhop/web/style.css"})
    void row_117_nothing_else_is_served(String path) throws IOException {
        assertThat(house.get(path).status()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/deliveries", "/healthz", "/style.css", "/nowhere"})
    void row_113_every_answer_forbids_what_it_does_not_need(String path) throws IOException {
        Raw.Answer answer = house.get(path, OPERATOR);

        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'self';")
                .contains("frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void the_stylesheet_knows_light_and_dark() throws IOException {
        Raw.Answer answer = house.get(Statics.STYLE.path());

        assertThat(answer.header("Content-Type")).startsWith("text/css");
        assertThat(answer.body()).contains("color-scheme: light dark");
    }
}
