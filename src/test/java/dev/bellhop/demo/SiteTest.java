package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages that a person sees in the demo. */
class SiteTest {
    private static final String ORIGIN = "http://127.0.0.1:8181";

    private final Scene scene = new Scene();
    private final Site site = new Site(scene.world, URI.create(ORIGIN));

    @Test
    void the_first_page_is_the_issue_with_a_button_for_the_label() {
        assertThat(page("/"))
                .contains("A demonstration; nothing leaves this machine.")
                .contains("<h1>Fix the typo in README <span class=\"number\">#1</span></h1>")
                .contains("<span>Put on the label</span>");
    }

    @Test
    void the_button_puts_the_label_on() {
        Response pressed = press("label", "issue=1", ORIGIN);
        assertThat(pressed.status()).isEqualTo(303);
        assertThat(pressed.header("Location")).isEqualTo("/octo-org/hello/issues/1");
        assertThat(scene.events()).containsExactly("issues.labeled");
        assertThat(page("/"))
                .contains("<span class=\"chip label\">agent-fix</span>")
                .doesNotContain("Put on the label");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({"label-claude, agent-fix:claude", "label-qoder, agent-fix:qoder"})
    void there_is_a_button_for_each_agent(String button, String label) {
        assertThat(page("/")).contains("value=\"" + button + "\">" + label + "<");
        press(button, "issue=1", ORIGIN);
        assertThat(page("/"))
                .contains("<span class=\"chip label\">" + label + "</span>")
                .doesNotContain("Put on the label");
    }

    @Test
    void the_pull_request_can_be_merged_from_the_page() {
        scene.person("POST", Scene.ISSUE + "/assignees", Scene.ASSIGN);
        scene.pass(Duration.ofSeconds(41));
        assertThat(page("/"))
                .contains("Merge the pull request")
                .contains("assigned to Copilot")
                .contains("👀");
        press("merge", "issue=1", ORIGIN);
        assertThat(page("/"))
                .contains("<span class=\"chip merged\">merged</span>")
                .doesNotContain("Merge the pull");
        assertThat(page("/octo-org/hello/pull/2")).contains("What was asked is done.");
    }

    @Test
    void a_fresh_issue_starts_the_story_again() {
        assertThat(press("again", "issue=1", ORIGIN).header("Location")).isEqualTo("/octo-org/hello/issues/2");
        assertThat(page("/")).contains("#2");
    }

    @Test
    void what_people_write_is_never_markup() {
        press(
                "comment",
                "issue=1&body=%3Cscript%3Ealert%281%29%3C%2Fscript%3E+%5Bx%5D%28javascript%3Aalert%281%29%29",
                ORIGIN);
        assertThat(page("/"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; [x](javascript:alert(1))")
                .doesNotContain("<script>alert");
    }

    @Test
    void row_113_another_site_cannot_press_the_buttons() {
        assertThat(press("label", "issue=1", "https://evil.example").status()).isEqualTo(403);
        assertThat(press("label", "issue=1", "").status()).isEqualTo(403);
        assertThat(scene.events()).isEmpty();
    }

    @Test
    void row_113_another_name_for_this_machine_is_refused() {
        Request request = Request.of("GET", "/").with("Host", "evil.example:8181");
        assertThat(site.answer(request, scene.now).status()).isEqualTo(403);
    }

    @Test
    void who_is_to_connect_an_account_is_asked_who_they_are_and_whether_they_allow_it() {
        scene.world.papers().client("s3cret", "http://localhost:8080/connect/callback");

        Response page = site.answer(visit("GET"), scene.now);
        assertThat(page.body())
                .contains("May bellhop act for you?", "value=\"mona\"")
                .contains("action=\"/login/oauth/authorize?client_id=Iv23simulated&amp;state=%22%3E\"");
        assertThat(page.header("Content-Security-Policy")).contains("form-action 'self' http://localhost:8080;");

        assertThat(pressed("press=allow&login=ann"))
                .matches("http://localhost:8080/connect/callback\\?code=[0-9a-f]{20}&state=%22%3E");
        assertThat(pressed("press=decline&login=ann"))
                .contains("?error=access_denied&")
                .endsWith("&state=%22%3E");
        assertThat(pressed("press=allow&login=no+name")).contains("?error=access_denied&");
    }

    @Test
    void nobody_is_asked_about_an_app_that_is_not_known_or_comes_from_elsewhere() {
        assertThat(site.answer(visit("GET"), scene.now).status()).isEqualTo(404);
        scene.world.papers().client("s3cret", "http://localhost:8080/connect/callback");
        Request elsewhere = Request.of(
                        "GET", "/login/oauth/authorize?client_id=Iv23simulated&redirect_uri=https%3A%2F%2Fevil.example")
                .with("Host", "127.0.0.1:8181");

        assertThat(site.answer(elsewhere, scene.now).header("Location"))
                .startsWith("http://localhost:8080/connect/callback?error=redirect_uri_mismatch&");
        assertThat(site.answer(visit("POST").saying("press=allow&login=ann"), scene.now)
                        .status())
                .isEqualTo(403);
    }

    private static Request visit(String method) {
        return Request.of(method, "/login/oauth/authorize?client_id=Iv23simulated&state=%22%3E")
                .with("Host", "127.0.0.1:8181");
    }

    private String pressed(String form) {
        return site.answer(visit("POST").with("Origin", ORIGIN).saying(form), scene.now)
                .header("Location");
    }

    @Test
    void styles_and_script_come_from_the_jar() {
        assertThat(page("/demo.css")).contains("color-scheme: light dark");
        assertThat(page("/demo.js")).contains("fetch(");
    }

    @Test
    void issues_that_are_not_there_are_said_not_to_be() {
        Request request = Request.of("GET", "/octo-org/hello/issues/77").with("Host", "127.0.0.1:8181");
        assertThat(site.answer(request, scene.now).status()).isEqualTo(404);
        assertThat(press("label", "issue=77", ORIGIN).status()).isEqualTo(404);
    }

    private String page(String path) {
        Response response = site.answer(Request.of("GET", path).with("Host", "127.0.0.1:8181"), scene.now);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("Content-Security-Policy")).contains("default-src 'none'");
        return response.body();
    }

    private Response press(String button, String form, String origin) {
        Request request = Request.of("POST", "/demo/act")
                .with("Host", "127.0.0.1:8181")
                .with("Origin", origin)
                .saying("press=" + button + "&" + form);
        return site.answer(request, scene.now);
    }
}
