package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Registration;
import dev.bellhop.demo.Role;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see of runs, and what they press on them, in the whole house. */
class RunPagesTest {
    private static final String PUBLIC = "https://bellhop.example";
    private static final Pattern RUN = Pattern.compile("href=\"(/runs/[0-9a-z]{16})\"");

    @TempDir
    private Path home;

    private OpenHouse house;
    private Browser ann;
    private Browser eve;

    @BeforeEach
    void open() {
        house = new OpenHouse(
                home,
                Map.of(
                        "PUBLIC_URL",
                        PUBLIC,
                        "GITHUB_CLIENT_ID",
                        Registration.CLIENT,
                        "GITHUB_CLIENT_SECRET",
                        "s3cret"));
        house.world.papers().client("s3cret", PUBLIC + "/connect/callback");
        house.world.as(Hello.PERSON, Instant.now()).keeper().hide(Hello.REPOSITORY, true);
        house.world.as(Hello.PERSON, Instant.now()).keeper().role(Hello.REPOSITORY, "ann", Role.WRITE);
        house.world.as(Hello.PERSON, Instant.now()).keeper().role(Hello.REPOSITORY, "eve", Role.NONE);
        ann = Browser.signedIn(house, "ann");
        eve = Browser.signedIn(house, "eve");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void who_can_read_the_repository_sees_its_runs_and_nobody_else_can_tell_that_there_are_any() {
        String run = begun();

        assertThat(ann.get("/runs").body()).contains("href=\"" + run + "\"", "Ready for review", Hello.TITLE);
        assertThat(ann.get(run).body())
                .contains("What it says on the issue", "What happened, and why", "What the agent was told", Hello.TITLE)
                .contains("The agent is asked to start: done");

        assertThat(eve.get("/runs").body())
                .contains("There are no runs to show")
                .doesNotContain(run);
        String absent = "/runs/" + "0".repeat(16);
        assertThat(page(eve, run).statusCode()).isEqualTo(404);
        assertThat(page(eve, run).body().replace(run, absent))
                .isEqualTo(page(eve, absent).body());
        assertThat(eve.get(run + "/live").statusCode()).isEqualTo(404);
        assertThat(press(eve, run + "/stop", "seen=x").statusCode()).isEqualTo(404);
        assertThat(eve.get("/octo-org/hello/issues/1").statusCode()).isEqualTo(404);
        assertThat(ann.get("/octo-org/hello/issues/1")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith(run);
    }

    @Test
    void an_operator_who_is_nobody_in_particular_is_shown_where_to_sign_in_and_comes_back() throws IOException {
        String run = begun();
        assertThat(house.send(HttpRequest.newBuilder(house.at(run)).header("Authorization", "Bearer " + house.token()))
                        .body())
                .contains("href=\"/login?back=" + run + "\"");
    }

    @Test
    void whoever_may_not_read_it_any_more_does_not_see_it_any_more_within_minutes() {
        assertThat(new Browser(house).get("/runs").statusCode()).isEqualTo(404);
        assertThat(ann.get("/runs?state=over").body()).contains("There are no runs to show");
        assertThat(ann.get("/runs?state=nonsense&before=x&repo=no/such").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_page_hears_that_there_is_something_new_and_that_there_is_not() {
        String run = begun();
        String shown = ann.get(run).body();
        String live = live(shown);
        Matcher stamp = Pattern.compile("seen=(.+)").matcher(live);
        assertThat(stamp.find()).isTrue();

        assertThat(ann.get(live).body()).isEqualTo("retry: 1500\n\n");
        assertThat(ann.get(run + "/live").body()).isEqualTo("retry: 1500\nid: " + stamp.group(1) + "\ndata: new\n\n");
        assertThat(ann.get(live).headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/event-stream");
        assertThat(ann.get(live(ann.get("/runs?repo=octo-org/hello").body()).replace("&amp;", "&"))
                        .body())
                .isEqualTo("retry: 1500\n\n");
    }

    @Test
    void whether_there_is_something_new_is_not_told_of_what_somebody_may_not_see() {
        String before = eve.get("/live/runs?repo=octo-org/hello").body();
        begun();

        assertThat(eve.get("/live/runs?repo=octo-org/hello").body()).isEqualTo(before);
        assertThat(ann.get("/live/runs?repo=octo-org/hello").body()).isNotEqualTo(before);
    }

    @Test
    void one_person_presses_so_often_in_a_minute_and_no_oftener() {
        String run = begun();
        for (int i = 0; i < 10; i++) {
            assertThat(press(ann, run + "/reply", "text=again&seen=" + i).statusCode())
                    .isEqualTo(303);
        }

        HttpResponse<String> last = press(ann, run + "/reply", "text=again&seen=10");

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void stop_pressed_twice_stops_once_and_says_who_pressed() {
        String run = begun();
        String form = form(ann.get(run).body(), "");

        assertThat(press(ann, run + "/stop", form)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .isEqualTo(run + "?pressed");
        press(ann, run + "/stop", form);
        house.until(() -> comments().contains("Stopped"));

        assertThat(ann.get(run + "?pressed").body()).contains("It was passed on");
        assertThat(comments()).containsOnlyOnce("**Stopped**").contains("@ann");
    }

    @Test
    void a_reply_needs_words_and_not_too_many() {
        String run = begun();

        assertThat(press(ann, run + "/reply", form(ann.get(run).body(), " ")).statusCode())
                .isEqualTo(400);
        assertThat(press(ann, run + "/reply", form(ann.get(run).body(), "x".repeat(2_001)))
                        .statusCode())
                .isEqualTo(413);
        press(ann, run + "/reply", form(ann.get(run).body(), "Use British spelling"));
        house.until(() -> comments().contains("Use British spelling"));
    }

    @Test
    void what_another_site_sends_is_not_pressed() {
        String run = begun();

        HttpResponse<String> sent = ann.send(HttpRequest.newBuilder(house.at(run + "/stop"))
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("seen=x")));

        assertThat(sent.statusCode()).isEqualTo(403);
    }

    /** The page of a run that is ready for review. */
    private String begun() {
        house.world.as(Hello.PERSON, Instant.now()).label(Hello.REPOSITORY, Hello.ISSUE, "agent-fix");
        house.until(() -> ann.get("/runs").body().contains("Ready for review"));
        Matcher link = RUN.matcher(ann.get("/runs").body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private HttpResponse<String> page(Browser browser, String path) {
        return browser.send(HttpRequest.newBuilder(house.at(path)).header("Accept", "text/html"));
    }

    private HttpResponse<String> press(Browser browser, String path, String form) {
        return browser.send(HttpRequest.newBuilder(house.at(path))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static String form(String page, String text) {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"").matcher(page);
        assertThat(seen.find()).isTrue();
        return "seen=" + URLEncoder.encode(seen.group(1), StandardCharsets.UTF_8) + "&text="
                + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String live(String page) {
        Matcher live = Pattern.compile("data-live=\"([^\"]*)\"").matcher(page);
        assertThat(live.find()).isTrue();
        return live.group(1);
    }

    private String comments() {
        return house.world.looks().comments(Hello.REPOSITORY, Hello.ISSUE).toString();
    }
}
