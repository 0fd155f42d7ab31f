package dev.bellhop;

import static dev.bellhop.SetupHouse.REPOSITORY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Pace;
import dev.bellhop.json.Json;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a process that knows nobody to one that works, with a browser and without a restart. */
class SetupPagesTest {
    private static final String COOKIE = "__Host-bellhop-founder";

    @TempDir
    private Path home;

    private SetupHouse house;

    @BeforeEach
    void open() {
        house = new SetupHouse(home, Map.of());
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void from_the_line_in_the_log_to_a_webhook_that_is_believed() {
        house.close();
        house = new SetupHouse(home, Map.of("GITHUB_URL", ""));
        assertThat(house.open
                        .send(HttpRequest.newBuilder(house.open.at("/webhooks/github"))
                                .header("Content-Type", "application/json")
                                .header("X-GitHub-Event", "ping")
                                .header("X-GitHub-Delivery", "72d3162e-cc78-11e3-81ab-4c9367dc0958")
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(503);

        HttpResponse<String> entered = house.browser.comeBack(house.invitation());
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().firstValue("Location")).contains("/setup");
        assertThat(entered.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie ->
                        assertThat(cookie).contains("; Path=/; Max-Age=7200; HttpOnly; SameSite=Lax; Secure"));
        assertThat(house.browser.get("/setup").body())
                .contains("/setup/github", "Try it")
                .doesNotContain("✓");

        assertThat(press("/setup/github", Map.of("address", "http://git.example.com", "organization", ""))
                        .body())
                .contains("GITHUB_URL: expected an address", "GITHUB_URL</code>: not set; the default holds");
        assertThat(press("/setup/github", Map.of("address", house.open.github(), "organization", "octo-org"))
                        .body())
                .contains("value=\"octo-org\"", "GITHUB_URL</code>: set here");
        assertThat(press("/setup/events", Map.of("press", "push")).body())
                .contains("Taken, and in use from now on.", "BELLHOP_DELIVERY</code>: set here", "✓");

        HttpResponse<String> page = press("/setup/app", Map.of("name", "Bellhop of Octo"));
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("form-action 'self' " + house.open.github() + ";"));
        assertThat(page.body())
                .contains(
                        "<code>issues</code> write</th><td data-label=\"Why\">The label comes off",
                        "<code>push</code> </th><td data-label=\"Why\">The rules may")
                .contains(house.open.github() + "/organizations/octo-org/settings/apps/new?state=");
        Json manifest = Json.parse(SetupHouse.field(page.body(), "name=\"manifest\" value=\"([^\"]+)\""));
        assertThat(manifest.at("hook_attributes"))
                .isEqualTo(Json.parse("{\"url\":\"https://bellhop.example/webhooks/github\",\"active\":true}"));

        HttpResponse<String> back = house.browser.comeBack(house.created("Bellhop of Octo"));
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.body())
                .contains("its secrets are stored and in use", "It is installed nowhere yet.")
                .contains("/apps/bellhop-of-octo/installations/new");

        assertThat(house.bringIssue("bellhop-of-octo")).isEqualTo(202);
        assertThat(house.browser.get("/setup/installed").body()).contains("<strong>octo-org</strong>: " + REPOSITORY);
        assertThat(house.open.deliveries()).contains("issues");
        assertThat(press("/setup/try", Map.of("repository", REPOSITORY)).body())
                .contains("The issue is there: " + house.open.github() + "/" + REPOSITORY + "/issues/2");
        assertThat(house.open
                        .world
                        .looks()
                        .issue(REPOSITORY, 2)
                        .at("user")
                        .at("login")
                        .text())
                .isEqualTo("bellhop-of-octo[bot]");

        assertThat(house.open.world.requests())
                .filteredOn(seen -> seen.line().equals("POST /repos/" + REPOSITORY + "/labels"))
                .extracting(seen -> seen.response().status())
                .as("the label was put on in octo-org/web, and so was made, before")
                .containsExactly(422);
        house.open.world.scenery().repository("octo-org/fresh", Instant.now());
        house.open.world.scenery().install("bellhop-of-octo", "octo-org/fresh", Instant.now());
        assertThat(press("/setup/try", Map.of("repository", "octo-org/fresh")).body())
                .contains("Put the label agent-fix on it, which is there now, or write /agent fix");
        assertThat(house.open.world.requests())
                .filteredOn(seen -> seen.line().equals("POST /repos/octo-org/fresh/labels"))
                .extracting(seen -> seen.response().status())
                .containsExactly(201);

        house.reopen();
        assertThat(house.bringIssue("bellhop-of-octo")).isEqualTo(202);
        assertThat(house.browser.get("/setup/agent").body()).contains("COPILOT_USER_TOKEN</code>: not set");
        assertThat(done("Who does the work")).as("nobody is connected").isFalse();
        assertThat(house.browser.get("/connect").body()).contains("Connect your GitHub account");
    }

    @Test
    void whoever_pulls_has_an_app_whose_webhook_is_at_work_so_that_github_lists_it() {
        house.founder();
        assertThat(press("/setup/events", Map.of("press", "pull")).body()).contains("<strong>fetched</strong>");
        String page = press("/setup/app", Map.of("name", "Bellhop2")).body();
        assertThat(page).contains(house.open.github() + "/settings/apps/new?state=");
        Json manifest = Json.parse(SetupHouse.field(page, "name=\"manifest\" value=\"([^\"]+)\""));
        assertThat(manifest.at("hook_attributes").at("active").flag()).isTrue();

        assertThat(house.browser.comeBack(house.created("Bellhop2")).statusCode())
                .isEqualTo(200);
        assertThat(house.browser.get("/setup/app").body()).contains("GITHUB_APP_ID</code>: set here", "bellhop2</a>");
    }

    @Test
    void once_there_is_an_app_the_word_in_the_log_opens_nothing() {
        String word = house.invitation();
        operator();
        house.browser.comeBack(house.created("Bellhop of Octo"));
        Browser other = new Browser(house.open);

        assertThat(other.comeBack(word).headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(other.get("/setup/app").body()).doesNotContain("<ol>");
    }

    @Test
    void another_app_takes_the_place_of_one_that_is_there_by_the_operator_alone() {
        house.founder();
        house.browser.comeBack(house.created("Bellhop of Octo"));

        assertThat(existing("4242", Town.pem(), "").body()).contains("This server has its App already.");
        operator();
        assertThat(existing("4242", "no key", "").body()).contains("GITHUB_PRIVATE_KEY: ");
        assertThat(existing("4242", Town.pem(), "").body()).contains("GitHub takes the key.");
    }

    @Test
    void no_page_and_no_log_line_tells_a_secret() {
        house.founder();
        String cookie = house.browser.cookies.get(COOKIE);
        String back = house.created("Bellhop2");
        String manifestPage = house.browser.seen.getLast();
        house.browser.comeBack(back);
        house.browser.seen.remove(manifestPage);
        for (String page : List.of("", "/github", "/events", "/app", "/installed", "/agent", "/try")) {
            assertThat(house.browser.get("/setup" + page).statusCode()).isEqualTo(200);
        }
        Json app = house.told();
        String told = String.join("\n", house.browser.seen) + String.join("\n", house.log());
        assertThat(told)
                .contains("It is installed nowhere yet.")
                .doesNotContain(
                        app.at("client_secret").text(),
                        app.at("webhook_secret").text(),
                        app.at("pem").text().lines().skip(1).findFirst().orElseThrow(),
                        cookie,
                        SetupHouse.field(back, "code=(\\w+)"),
                        SetupHouse.field(back, "state=(.+)"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a wrong word,       'is not the one in the log'",
        "a used word,        'This address was used already'",
        "a word of old,      'is not the one in the log'",
        "no word,            'open the address in its log'",
        "a cookie of nobody, 'open the address in its log'",
    })
    void who_has_not_the_word_of_the_log_sees_where_it_is_and_nothing_else(String how, String words) {
        Browser other = new Browser(house.open);
        HttpResponse<String> answer = switch (how) {
            case "a wrong word" -> other.get("/setup?token=" + "A".repeat(43));
            case "a used word" -> {
                house.founder();
                yield other.comeBack(house.invitation());
            }
            case "a word of old" -> {
                String old = house.invitation();
                house.reopen();
                yield other.comeBack(old);
            }
            case "no word" -> other.get("/setup");
            default -> {
                house.founder();
                other.cookies.put(COOKIE, "A".repeat(43));
                yield other.get("/setup/app");
            }
        };
        assertThat(answer.body()).contains(words).doesNotContain("/setup/github");
        assertThat(other.cookies.getOrDefault(COOKIE, "A".repeat(43))).isEqualTo("A".repeat(43));
    }

    @Test
    void who_only_asks_for_headers_does_not_use_the_word_up() {
        house.open.send(HttpRequest.newBuilder(
                        house.open.at("/setup?" + house.invitation().split("\\?", 2)[1]))
                .HEAD());
        assertThat(house.founder().cookies).containsKey(COOKIE);
    }

    @Test
    void the_operator_comes_in_with_the_token_and_nobody_with_another() throws Exception {
        String token = Files.readString(home.resolve("admin.token")).strip();
        assertThat(press("/login", Map.of("token", "x" + token)).statusCode()).isEqualTo(403);
        assertThat(house.browser.cookies).isEmpty();
        assertThat(press("/login", Map.of("token", token)).statusCode()).isEqualTo(303);
        assertThat(house.browser.get("/setup/app").body()).contains("See what it may");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/setup/github",
                "/setup/events",
                "/setup/app",
                "/setup/app/existing",
                "/setup/agent",
                "/setup/try"
            })
    void only_our_own_pages_may_send_and_only_from_the_founders_browser(String path) {
        house.founder();
        assertThat(house.browser.press(path, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(house.browser.press(path, "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(new Browser(house.open).press(path).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "another state,      400, 'did not begin in this browser'",
        "no state,           400, 'did not begin in this browser'",
        "another browser,    400, 'did not begin in this browser'",
        "a second time,      400, 'was used already'",
        "a code of nobody,   502, 'GitHub did not tell'",
        "a code that is no code, 502, 'GitHub sent no code'",
        "a code used by a process that was killed, 502, 'delete that App on its page'",
    })
    void whoever_does_not_come_back_as_they_went_founds_nothing(String how, int status, String words) {
        house.founder();
        String back = house.created("Bellhop2");
        HttpResponse<String> answer = switch (how) {
            case "another state" -> house.browser.comeBack(back.replaceAll("state=.{5}", "state=AAAAA"));
            case "no state" -> house.browser.comeBack(back.replaceAll("&state=.*", ""));
            case "another browser" -> new Browser(house.open).comeBack(back);
            case "a second time" -> {
                house.browser.comeBack(back.replaceAll("code=\\w+", "code=unknown"));
                yield house.browser.comeBack(back);
            }
            case "a code of nobody" -> house.browser.comeBack(back.replaceAll("code=.{5}", "code=00000"));
            case "a code that is no code" -> house.browser.comeBack(back.replaceAll("code=\\w+", "code=.."));
            default -> {
                SetupHouse.atGithub(
                        house.open.github() + "/app-manifests/" + SetupHouse.field(back, "code=(\\w+)")
                                + "/conversions",
                        "");
                yield house.browser.comeBack(back);
            }
        };
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
        assertThat(house.browser.get("/").headers().firstValue("Location")).contains("/setup");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing can be written | CREATE TRIGGER away BEFORE INSERT ON setting BEGIN SELECT RAISE(ABORT, 'away'); END",
                "nothing can be read    | ALTER TABLE setting RENAME TO away",
            })
    void what_github_told_and_cannot_be_stored_is_not_lost_without_a_word(String how, String outage) throws Exception {
        house.founder();
        String back = house.created("Bellhop2");
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("bellhop.db"));
                Statement statement = database.createStatement()) {
            statement.execute(outage);
        }
        HttpResponse<String> answer = house.browser.comeBack(back);
        assertThat(answer.statusCode()).as(how).isEqualTo(502);
        assertThat(answer.body()).contains("its secrets could not be stored", "delete that App on its page");
        assertThat(house.log()).anyMatch(line -> line.contains("The App's secrets could not be stored"));
    }

    @Test
    void whoever_was_let_in_goes_on_after_a_restart_and_comes_back_from_github_to_it() {
        house.founder();
        press("/setup/github", Map.of("address", house.open.github(), "organization", "octo-org"));
        house.reopen();
        assertThat(house.browser.get("/setup/github").body()).contains("value=\"octo-org\"");
        String back = house.created("Bellhop of Octo");
        house.reopen();
        assertThat(house.browser.comeBack(back).statusCode()).isEqualTo(200);
        assertThat(house.bringIssue("bellhop-of-octo")).isEqualTo(202);
    }

    @Test
    void a_way_back_that_was_kept_is_worth_nothing_once_there_is_an_app() {
        house.founder();
        String cookie = house.browser.cookies.get(COOKIE);
        String back = house.created("Bellhop of Octo");
        assertThat(house.browser.comeBack(back).statusCode()).isEqualTo(200);
        assertThat(house.browser.comeBack(back).body()).contains("was used already");

        house.browser.cookies.put(COOKIE, cookie);
        HttpResponse<String> again = house.browser.comeBack(back);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("This server has its App already.");
    }

    @Test
    void whoever_was_let_in_is_not_any_more_under_another_admin_token() {
        house.founder();
        assertThat(house.browser.get("/setup/app").body()).contains("See what it may");
        house.close();
        Map<String, String> kept = house.browser.cookies;
        house = new SetupHouse(home, Map.of("BELLHOP_ADMIN_TOKEN", "another token of the operator"));
        house.browser.cookies.putAll(kept);
        assertThat(house.browser.get("/setup/app").body()).contains("open the address in its log");
    }

    @Test
    void the_button_finds_out_whether_the_address_leads_here() {
        house.close();
        int port = OpenHouse.freePort();
        String here = "http://127.0.0.1:" + port;
        house = new SetupHouse(home, Map.of("PORT", String.valueOf(port), "PUBLIC_URL", here));
        operator();
        assertThat(press("/setup/events", Map.of("press", "test")).body()).contains("That address leads here.");
        house.close();
        house = new SetupHouse(home, Map.of("PUBLIC_URL", here));
        operator();
        assertThat(press("/setup/events", Map.of("press", "test")).body()).contains("That address does not lead here.");
    }

    @Test
    void the_operator_has_the_app_forgotten_and_webhooks_are_believed_no_more() {
        house.founder();
        house.browser.comeBack(house.created("Bellhop2"));
        assertThat(house.bringIssue("bellhop2")).isEqualTo(202);
        assertThat(house.browser.get("/setup/app").body()).doesNotContain("/setup/forget/app");
        assertThat(house.browser.get("/setup/forget/app").statusCode()).isEqualTo(404);
        assertThat(house.browser.press("/setup/forget/app").statusCode()).isEqualTo(404);

        operator();
        assertThat(house.browser.get("/setup/app").body()).contains("href=\"/setup/forget/app\"");
        assertThat(house.browser.get("/setup/forget/app").body())
                .contains("Webhooks are answered with 503", "GITHUB_CLIENT_SECRET</code>: set here");
        assertThat(house.browser
                        .press("/setup/forget/app", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(house.bringIssue("bellhop2")).isEqualTo(202);

        assertThat(house.browser.press("/setup/forget/app").body())
                .contains("It is forgotten here", "GITHUB_APP_ID</code>: not set", "See what it may")
                .doesNotContain("GITHUB_PRIVATE_KEY");
        assertThat(house.bringIssue("bellhop2")).isEqualTo(503);
        assertThat(house.browser.press("/setup/forget/app").statusCode()).isEqualTo(422);
    }

    @Test
    void github_does_not_move_under_runs_that_are_there_when_the_app_is_forgotten() {
        house.founder();
        house.browser.comeBack(house.created("Bellhop2"));
        house.bringIssue("bellhop2");
        operator();
        house.open.until(() -> house.browser.get("/api/v1/runs").body().contains("\"issue\":"));
        house.browser.press("/setup/forget/app");
        assertThat(press("/setup/github", Map.of("address", "git.example.com", "organization", ""))
                        .body())
                .contains("This server has runs or accounts of another GitHub already");
    }

    @Test
    void what_the_environment_sets_is_done_and_is_not_changed_here() {
        house.close();
        house = new SetupHouse(
                home,
                Map.of(
                        "GITHUB_APP_ID",
                        "4242",
                        "GITHUB_PRIVATE_KEY",
                        Town.pem(),
                        "GITHUB_WEBHOOK_SECRET",
                        OpenHouse.SECRET,
                        "ANTHROPIC_API_KEY",
                        "sk-ant-of-the-environment"));
        assertThat(house.log()).noneMatch(line -> line.startsWith("Setup:"));
        assertThat(house.browser.get("/setup").body())
                .contains("has its GitHub App")
                .doesNotContain("/setup/github");

        operator();
        assertThat(house.browser.get("/setup/app").body())
                .contains("GITHUB_APP_ID</code>: set in the environment, which wins")
                .contains("GITHUB_PRIVATE_KEY</code>: set in the environment, which wins")
                .doesNotContain("See what it may");
        assertThat(press("/setup/app", Map.of("name", "Bellhop2")).body()).contains("has its App already");
        assertThat(press("/setup/github", Map.of("address", "other.ghe.com")).statusCode())
                .isEqualTo(422);
        assertThat(house.browser.get("/setup/agent").body())
                .contains("ANTHROPIC_API_KEY</code>: set in the environment")
                .doesNotContain("id=\"anthropic\"");
    }

    private boolean done(String step) {
        return house.browser.get("/setup").body().contains(step + "</a> <span class=\"chip done\">");
    }

    private void operator() {
        try {
            press(
                    "/login",
                    Map.of(
                            "token",
                            Files.readString(home.resolve("admin.token")).strip()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void an_app_that_there_is_already_is_taken_when_github_takes_its_key() {
        house.founder();
        assertThat(house.browser.get("/setup/app/existing").body()).contains("multipart/form-data", "type=\"file\"");
        assertThat(existing("4242", Keyring.anotherPkcs8(), "").body())
                .contains("GitHub does not take the key as that of App 4242");
        assertThat(existing("4242", "no key", "").body()).contains("GITHUB_PRIVATE_KEY: ");
        assertThat(existing("4242", "", "").body()).contains("GITHUB_PRIVATE_KEY: must not be empty");
        assertThat(house.browser.get("/").headers().firstValue("Location")).contains("/setup");

        HttpResponse<String> taken = existing("4242", "", Town.pem());
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains("GitHub takes the key.", "octo-org/hello");
        house.open.world.as("mona", Instant.now()).comment("octo-org/hello", 1, "/agent help");
        assertThat(house.open.bring(house.open.world.parcels().getLast()).statusCode())
                .isEqualTo(202);
    }

    private HttpResponse<String> existing(String id, String file, String pasted) {
        String body =
                part("id\"", id) + part("key\"; filename=\"my.pem\"\r\nContent-Type: application/x-pem-file", file)
                        + part("key\"", pasted) + part("secret\"", OpenHouse.SECRET) + part("client-id\"", "")
                        + part("client-secret\"", "") + "--X--\r\n";
        return house.browser.send(HttpRequest.newBuilder(house.open.at("/setup/app/existing"))
                .headers("Sec-Fetch-Site", "same-origin", "Content-Type", "multipart/form-data; boundary=X")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String part(String head, String value) {
        return "--X\r\nContent-Disposition: form-data; name=\"" + head + "\r\n\r\n" + value + "\r\n";
    }

    @Test
    void a_key_is_kept_though_its_platform_lacks_a_model_and_that_is_said() throws IOException {
        Duration moment = Duration.ofMillis(10);
        try (DemoSessions sessions =
                DemoSessions.open(house.open.world, new Pace(moment, moment, moment), InstantSource.system())) {
            Path rules = Files.writeString(
                    home.resolve("rules.yml"),
                    "defaults: { agents: { old: { kind: session, provider: anthropic, model: old-1 } } }");
            Map<String, String> platforms = new HashMap<>(sessions.settings());
            String key = String.valueOf(platforms.remove("ANTHROPIC_API_KEY"));
            platforms.put("BELLHOP_CONFIG", rules.toString());
            house.close();
            house = new SetupHouse(home, platforms);
            house.founder();

            HttpResponse<String> kept =
                    press("/setup/agent", Map.of("service", "anthropic", "key", key, "press", "keep"));
            assertThat(kept.statusCode()).isEqualTo(200);
            assertThat(kept.body())
                    .contains("in use from now on. Anthropic has no model old-1", "ANTHROPIC_API_KEY</code>: set here");
        }
    }

    @Test
    void a_key_that_the_platform_takes_is_kept_and_works_at_once() {
        Duration moment = Duration.ofMillis(10);
        try (DemoSessions sessions =
                DemoSessions.open(house.open.world, new Pace(moment, moment, moment), InstantSource.system())) {
            Map<String, String> platforms = new HashMap<>(sessions.settings());
            String key = String.valueOf(platforms.remove("ANTHROPIC_API_KEY"));
            house.close();
            platforms.remove("QODER_PAT");
            house = new SetupHouse(home, platforms);
            house.founder();
            house.browser.comeBack(house.created("Bellhop2"));

            assertThat(press("/setup/agent", Map.of("service", "anthropic", "key", "sk-ant-wrong", "press", "keep"))
                            .body())
                    .contains("does not take the key", "ANTHROPIC_API_KEY</code>: not set");
            assertThat(press("/setup/agent", Map.of("service", "anthropic", "key", key, "press", "test"))
                            .body())
                    .contains("takes the key.", "ANTHROPIC_API_KEY</code>: not set");
            assertThat(done("Who does the work")).isFalse();
            assertThat(press("/setup/agent", Map.of("service", "anthropic", "key", key, "press", "keep"))
                            .body())
                    .contains("in use from now on", "ANTHROPIC_API_KEY</code>: set here");
            assertThat(done("Who does the work")).isTrue();
            assertThat(press("/setup/agent", Map.of("service", "anthropic", "key", key, "press", "keep"))
                            .body())
                    .contains("is replaced by the operator alone");
            operator();
            assertThat(press("/setup/agent", Map.of("service", "anthropic", "key", key, "press", "keep"))
                            .body())
                    .contains("in use from now on");
            assertThat(String.join("\n", house.browser.seen) + String.join("\n", house.log()))
                    .doesNotContain(key);

            house.open.world.scenery().install("bellhop2", REPOSITORY, Instant.now());
            house.open.world.as("mona", Instant.now()).open(REPOSITORY, "Mend it", "Please.");
            house.open.world.as("mona", Instant.now()).label(REPOSITORY, 1, "agent-fix:claude");
            String secret = house.told().at("webhook_secret").text();
            house.open.world.parcels().forEach(parcel -> house.open.bring(parcel, secret));
            house.open.until(() -> !sessions.anthropic().platform().sessions().isEmpty());
        }
    }

    @Test
    void github_is_asked_once_for_many_steps_where_the_app_is_installed() {
        house.founder();
        house.browser.comeBack(house.created("Bellhop2"));
        house.open.world.scenery().install("bellhop2", REPOSITORY, Instant.now());
        long before = asked();
        assertThat(house.browser.get("/setup/installed").body()).contains("<strong>octo-org</strong>");
        assertThat(asked()).as("anew, and once").isEqualTo(before + 1);
        for (String step : List.of("", "/events", "/agent", "/try")) {
            assertThat(house.browser.get("/setup" + step).body()).contains("Where it is installed</a> <span");
        }
        assertThat(asked()).as("not again").isEqualTo(before + 1);
    }

    private long asked() {
        return house.open.world.requests().stream()
                .filter(seen -> seen.line().equals("GET /app/installations"))
                .count();
    }

    @Test
    void who_goes_through_the_steps_too_often_waits() {
        house.founder();
        for (int times = 0; times < 60; times++) {
            house.browser.get("/setup/agent");
        }
        assertThat(house.browser.get("/setup/agent").statusCode()).isEqualTo(429);
    }

    @Test
    void who_signs_out_has_no_part_in_the_setup_any_more() {
        operator();
        assertThat(house.browser.get("/setup/app").body()).contains("See what it may");
        assertThat(house.browser.cookies).as("the operator needs none").doesNotContainKey(COOKIE);
        String back = house.created("Bellhop2");
        assertThat(house.browser.cookies).as("to come back with").containsKey(COOKIE);
        assertThat(house.browser.press("/logout").statusCode()).isEqualTo(303);

        assertThat(house.browser.cookies.getOrDefault(COOKIE, "")).isEmpty();
        assertThat(house.browser.get("/setup/app").body()).contains("open the address in its log");
        assertThat(house.browser.comeBack(back).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> press(String path, Map<String, String> fields) {
        return house.press(house.browser, path, fields);
    }
}
