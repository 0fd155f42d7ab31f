package dev.bellhop.web;

import static dev.bellhop.web.WebhookTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginTest {
    private static final String OURS = "Sec-Fetch-Site: same-origin";
    private static final String HTML = "Accept: text/html";
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
    void the_admin_token_opens_what_is_the_operators_until_signed_out_or_twelve_hours_later() throws IOException {
        Raw.Answer entered = enter("token=" + House.TOKEN + "&back=%2Fdoctor");
        String cookie = "Cookie: " + entered.header("Set-Cookie").split(";", 2)[0];

        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.header("Location")).isEqualTo("/doctor");
        assertThat(entered.header("Set-Cookie"))
                .startsWith("__Host-bellhop-operator=")
                .contains("HttpOnly", "SameSite=Lax", "Secure", "Path=/");
        assertThat(house.get("/doctor", cookie).status()).isEqualTo(200);
        assertThat(house.get("/doctor", cookie).body()).contains("Operator").contains("Sign out");

        house.now = House.NOW.plus(Duration.ofHours(13));
        assertThat(house.get("/doctor", cookie).status()).isEqualTo(404);
    }

    @Test
    void signing_out_takes_back_what_the_browser_keeps() throws IOException {
        Raw.Answer left = post("/logout", "", OURS);

        assertThat(left.status()).isEqualTo(303);
        assertThat(left.header("Set-Cookie")).contains("=; Path=/; Max-Age=0");
    }

    @Test
    void another_token_opens_nothing_and_is_not_shown_again() throws IOException {
        Raw.Answer refused = enter("token=hunter2hunter2");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("That is not the admin token.").doesNotContain("hunter2");
        assertThat(refused.headers()).doesNotContainKey("set-cookie");
    }

    @Test
    void guessing_is_slow() throws IOException {
        for (int i = 0; i < 10; i++) {
            assertThat(enter("token=guess" + i).status()).isEqualTo(403);
        }
        Raw.Answer last = enter("token=guess11");

        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isNotEmpty();
    }

    @Test
    void whoever_knows_the_token_is_not_kept_out_by_others_who_guess() throws IOException {
        for (int i = 0; i < 12; i++) {
            enter("token=guess" + i);
        }

        assertThat(enter("token=" + House.TOKEN).status()).isEqualTo(303);
    }

    @Test
    void what_another_site_sends_is_refused() throws IOException {
        String form = "token=" + House.TOKEN;

        assertThat(post("/login", form, "Sec-Fetch-Site: cross-site").status()).isEqualTo(403);
        assertThat(post("/login", form, "Origin: https://evil.example").status())
                .isEqualTo(403);
        assertThat(post("/logout", "", "Sec-Fetch-Site: same-site").status()).isEqualTo(403);
    }

    @ParameterizedTest(name = "{0} leads to {1}")
    @CsvSource({
        "/runs?state=over,   /runs?state=over",
        "//evil.example/,    /",
        "/\\evil.example,    /",
        "https://evil.example/, /",
        "'/runs\r\nX: y',    /",
        "'',                 /",
    })
    void the_way_back_never_leads_to_another_site(String asked, String led) throws IOException {
        String form = "token=" + House.TOKEN + "&back=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);

        assertThat(enter(form).header("Location")).isEqualTo(led);
    }

    @Test
    void nobody_can_sign_in_with_github_before_there_is_an_app_to_do_it_with() throws IOException {
        assertThat(house.get("/login").body()).contains("Nobody can sign in with GitHub yet");
    }

    @Test
    void what_is_not_for_a_visitor_is_the_same_as_what_is_not_there() throws IOException {
        String absent = house.get("/no-such-page", HTML).body();
        String forbidden = house.get("/doctor", HTML).body();

        assertThat(forbidden.replace("/doctor", "/no-such-page")).isEqualTo(absent);
        assertThat(forbidden).contains("There is nothing here.").contains("/login?back=");
        problem(house.get("/doctor"), 404, "There is nothing here.");
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({"light, light", "dark, dark", "auto, auto", "pink, auto"})
    void colours_are_kept_in_the_browser_and_written_by_the_server(String chosen, String shown) throws IOException {
        Raw.Answer answer = post("/theme", "theme=" + chosen + "&back=%2Fcommands", OURS);
        String cookie = "Cookie: " + answer.header("Set-Cookie").split(";", 2)[0];

        assertThat(answer.header("Location")).isEqualTo("/commands");
        assertThat(house.get("/commands", cookie).body()).contains("data-theme=\"" + shown + "\"");
    }

    @ParameterizedTest(name = "{0} leads back to {1}")
    @CsvSource({
        "/runs?state=needs_you&repo=octo-org%2Fhello, /runs?state=needs_you&amp;repo=octo-org%2Fhello",
        "/runs?state=a*b, /runs",
        "/setup?token=secret, /setup",
        "/connect/callback?code=secret, /connect",
    })
    void who_chooses_colours_sees_the_same_page_again_and_no_secret_is_written_into_it(String asked, String back)
            throws IOException {
        assertThat(house.get(asked, "Accept: text/html").body())
                .contains("name=\"back\" value=\"" + back + "\"")
                .doesNotContain("secret");
    }

    @Test
    void the_files_beside_the_pages_are_named_by_what_is_in_them() throws IOException {
        String style = Statics.STYLE.path();

        assertThat(house.get("/commands").body()).contains("href=\"" + style + "\"");
        assertThat(house.get(style).header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(house.get(style).header("Content-Type")).startsWith("text/css");
        assertThat(house.get("/static/style.css").status()).isEqualTo(404);
    }

    private Raw.Answer enter(String form) throws IOException {
        return post("/login", form, OURS);
    }

    private Raw.Answer post(String path, String form, String header) throws IOException {
        return house.ask("POST " + path + " HTTP/1.1\r\nHost: test\r\n" + header
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n"
                + form);
    }
}
