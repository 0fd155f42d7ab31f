package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.bellhop.demo.Fault;
import dev.bellhop.demo.Match;
import dev.bellhop.demo.Registration;
import dev.bellhop.demo.Role;
import dev.bellhop.demo.Trouble;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Ann's way with a browser to GitHub and back, and what happens to those who come by other ways. */
class ConnectPagesTest {
    private static final String PUBLIC = "https://bellhop.example";
    private static final String GRANT = "/applications/" + Registration.CLIENT + "/grant";
    private static final String PERSON = "__Host-bellhop-person";
    private static final String BEGUN = "__Host-bellhop-begun";
    private static final String INVITED = "<button class=\"first\">Connect your GitHub account</button>";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @TempDir
    private Path home;

    private OpenHouse house;
    private Browser browser;

    @BeforeEach
    void open() {
        log.start();
        root().addAppender(log);
        root().setLevel(Level.INFO);
        house = new OpenHouse(home, with(PUBLIC));
        house.world.papers().client("s3cret", PUBLIC + "/connect/callback");
        house.world.as("mona", Instant.now()).keeper().role("octo-org/hello", "ann", Role.WRITE);
        browser = new Browser(house);
    }

    @AfterEach
    void close() {
        house.close();
        root().setLevel(Level.OFF);
        root().detachAppender(log);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static Map<String, String> with(String url) {
        return Map.of("PUBLIC_URL", url, "GITHUB_CLIENT_ID", Registration.CLIENT, "GITHUB_CLIENT_SECRET", "s3cret");
    }

    @Test
    void somebody_connects_sees_who_they_are_and_ends_it() {
        assertThat(browser.get("/").body()).contains("<a href=\"/connect\">");
        assertThat(browser.get("/connect").body())
                .contains("in your name, for what you ask, and for nobody else", INVITED)
                .doesNotContain("Disconnect");

        HttpResponse<String> connected = browser.comeBack(allowed("ann"));
        assertThat(connected.statusCode()).isEqualTo(200);
        assertThat(connected.body())
                .contains("You are connected as <strong><bdi>ann</bdi></strong>.")
                .contains("What you asked goes on by itself.");
        assertThat(browser.cookies).containsOnlyKeys(PERSON);

        assertThat(browser.get("/connect").body())
                .contains("<bdi>ann</bdi>", "<button>Disconnect</button>")
                .doesNotContain(INVITED);

        assertThat(browser.press("/connect/disconnect").body())
                .contains("Your account is disconnected, here and at GitHub.");
        assertThat(browser.cookies).isEmpty();
        assertThat(browser.get("/connect").body()).contains(INVITED).doesNotContain("ann");
    }

    @Test
    void no_page_and_no_log_line_tells_a_secret() {
        String back = allowed("ann");
        String begun = browser.cookies.get(BEGUN);
        browser.comeBack(back);
        String pass = browser.cookies.get(PERSON);
        browser.comeBack(back);
        browser.press("/connect/disconnect");
        browser.comeBack(declined());
        root().detachAppender(log);

        String told = String.join("\n", browser.seen)
                + String.join(
                        "\n",
                        log.list.stream()
                                .map(ILoggingEvent::getFormattedMessage)
                                .toList());
        assertThat(told)
                .contains("could not connect their account: access_denied", "<bdi>ann</bdi>")
                .doesNotContain(begun, pass, part("code", back), part("state", back), "s3cret")
                .doesNotContainPattern("gh[ur]_");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "another state,        400, 'did not begin here. Begin again.'",
        "another browser,      400, 'or the browser keeps no cookies.'",
        "another cookie,       400, 'or the browser keeps no cookies.'",
        "another code,         403, 'GitHub refused. Begin again.'",
        "nothing at all,       400, 'did not begin here. Begin again.'",
        "declined,             403, 'You did not allow it at GitHub.'",
        "unverified,           403, 'verify your primary email address'",
        "GitHub away,          502, 'GitHub did not answer.'",
    })
    void whoever_does_not_come_back_as_they_went_is_not_connected(String how, int status, String words) {
        String back = allowed("ann");
        HttpResponse<String> answer = switch (how) {
            case "another state" -> browser.comeBack(back.replaceAll("state=.{5}", "state=AAAAA"));
            case "another browser" -> new Browser(house).comeBack(back);
            case "another cookie" -> {
                browser.cookies.put(BEGUN, "A".repeat(43));
                yield browser.comeBack(back);
            }
            case "another code" -> browser.comeBack(back.replaceAll("code=.{5}", "code=00000"));
            case "nothing at all" -> browser.get("/connect/callback");
            case "declined" -> browser.comeBack(declined());
            case "unverified" -> {
                house.world.papers().unverified("ann");
                yield browser.comeBack(back);
            }
            default -> {
                house.world.fault(
                        Match.every("POST", "/login/oauth/access_token"),
                        new Fault.NotDone(new Trouble.Says(502, "Bad Gateway")));
                yield browser.comeBack(back);
            }
        };

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words, INVITED);
        assertThat(browser.cookies).doesNotContainKey(PERSON);
    }

    @Test
    void a_way_back_is_good_once_and_a_browser_that_is_known_is_told_so() {
        String back = allowed("ann");
        String begun = browser.cookies.get(BEGUN);
        browser.comeBack(back);
        browser.cookies.put(BEGUN, begun);
        HttpResponse<String> again = browser.comeBack(back);

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("was used already", "<bdi>ann</bdi>");
    }

    @Test
    void who_asks_for_headers_only_does_not_use_it_up() {
        URI back = URI.create(allowed("ann"));
        String path = back.getRawPath() + "?" + back.getRawQuery();

        assertThat(browser.send(HttpRequest.newBuilder(house.at(path)).HEAD()).statusCode())
                .isEqualTo(405);
        assertThat(browser.get(path).body()).contains("<bdi>ann</bdi>");
    }

    @ParameterizedTest(name = "{0} under {1}")
    @CsvSource({
        "https://bellhop.example,   __Host-, '; HttpOnly; SameSite=Lax; Secure'",
        "http://localhost:8080,     '',      '; HttpOnly; SameSite=Lax'",
    })
    void cookies_are_for_this_host_alone(String url, String prefix, String rest) {
        house.reopen(with(url));
        house.world.papers().client("s3cret", url + "/connect/callback");

        HttpResponse<String> begun = browser.press("/connect");
        assertThat(begun.statusCode()).isEqualTo(303);
        assertThat(begun.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .matches(prefix + "bellhop-begun=[A-Za-z0-9_-]{43}; Path=/; Max-Age=600" + rest);

        assertThat(browser.comeBack(allowed("ann")).headers().allValues("Set-Cookie"))
                .satisfiesExactly(
                        gone -> assertThat(gone).isEqualTo(prefix + "bellhop-begun=; Path=/; Max-Age=0" + rest),
                        pass -> assertThat(pass)
                                .matches(prefix + "bellhop-person="
                                        + house.world.scenery().person("ann")
                                        + "\\.\\d{10}\\.[A-Za-z0-9_-]{43}; Path=/; Max-Age=43200" + rest));
        assertThat(browser.press("/connect/disconnect").headers().allValues("Set-Cookie"))
                .containsExactly(prefix + "bellhop-person=; Path=/; Max-Age=0" + rest);
    }

    @Test
    void row_113_another_site_cannot_press_the_buttons() {
        browser.comeBack(allowed("ann"));
        HttpResponse<String> begun = browser.press("/connect", "Sec-Fetch-Site", "cross-site");

        assertThat(begun.statusCode()).isEqualTo(403);
        assertThat(begun.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(browser.press("/connect/disconnect", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/connect").body()).contains("<bdi>ann</bdi>");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "known no more at GitHub, 'GitHub knew nothing of the connection any more.'",
        "GitHub away,             'so its side may still stand'",
        "ended meanwhile,         'Your account was not connected'",
        "a pass of nobody,        'This browser is not known here any more'",
        "a pass of another,       'This browser is not known here any more'",
    })
    void what_became_of_a_connection_is_said(String how, String words) {
        browser.comeBack(allowed("ann"));
        switch (how) {
            case "known no more at GitHub" ->
                house.world.as("ann", Instant.now()).revokes();
            case "GitHub away" ->
                house.world.fault(
                        Match.every("DELETE", GRANT), new Fault.NotDone(new Trouble.Says(502, "Bad Gateway")));
            case "ended meanwhile" -> {
                Browser other = new Browser(house);
                other.cookies.putAll(browser.cookies);
                other.press("/connect/disconnect");
            }
            case "a pass of nobody" -> browser.cookies.clear();
            default -> browser.cookies.computeIfPresent(PERSON, (_, pass) -> pass.replaceFirst("\\d+", "1"));
        }
        HttpResponse<String> ended = browser.press("/connect/disconnect");

        assertThat(ended.statusCode()).isEqualTo(200);
        assertThat(ended.body()).contains(words, "<button>Connect again</button>");
        assertThat(browser.cookies).isEmpty();
    }

    @Test
    void without_a_client_the_page_says_what_the_operator_has_to_set() {
        house.reopen(Map.of("PUBLIC_URL", PUBLIC));
        assertThat(browser.get("/").body()).doesNotContain("/connect");
        for (HttpResponse<String> answer : List.of(
                browser.get("/connect"),
                browser.get("/connect/callback?code=a&state=b"),
                browser.press("/connect"),
                browser.press("/connect/disconnect"))) {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("GITHUB_CLIENT_ID", "GITHUB_CLIENT_SECRET")
                    .doesNotContain("action=\"/connect");
        }
    }

    @Test
    void row_22_other_methods_are_405() {
        Map<String, String> methods = Map.of(
                "/connect", "PUT DELETE PATCH OPTIONS",
                "/connect/callback", "POST PUT DELETE",
                "/connect/disconnect", "GET HEAD PUT");
        methods.forEach((path, all) -> assertThat(all.split(" ", -1)).allSatisfy(method -> {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(house.at(path)).method(method, BodyPublishers.noBody());
            assertThat(browser.send(request).statusCode()).isEqualTo(405);
        }));
    }

    @Test
    void an_odd_query_breaks_nothing() {
        List<String> odd = List.of(
                "/connect?run=01K9X3J8R6V2M4&x",
                "/connect?%zz",
                "/connect?x=%ff",
                "/connect/callback?state=%zz",
                "/connect/callback?state=%ff&code=%ff",
                "/connect/callback?state&code&error",
                "/connect/callback?state=a&state=b",
                "/connect/callback?error=%3Cscript%3E&state=%3Cscript%3E",
                "/connect/callback?state=" + "a".repeat(20_000),
                "/connect?x=" + "a".repeat(20_000));
        assertThat(odd)
                .allSatisfy(target -> assertThat(browser.typed(target))
                        .matches("(?s)HTTP/1.1 (200|4\\d\\d) .*")
                        .doesNotContain("<script", "%3C"));
        assertThat(browser.typed(odd.getFirst())).contains(INVITED);
    }

    @Test
    void odd_cookies_break_nothing() {
        String pass = passOf("ann");
        List<String> odd = List.of(
                PERSON + "=99999999999999999999.1.x",
                PERSON + "=1.99999999999.",
                PERSON + "=\"",
                "{\"a\": [1, 2]}",
                "a={\"b\": [1, 2]}",
                "a b=(;;\"",
                "=",
                "");
        assertThat(odd).allSatisfy(cookie -> {
            assertThat(browser.typed("/connect", "Cookie: " + cookie + "\r\n"))
                    .startsWith("HTTP/1.1 200 ")
                    .contains(INVITED);
            assertThat(browser.typed("/connect", "Cookie: " + cookie + "; " + PERSON + "=" + pass + "\r\n"))
                    .startsWith("HTTP/1.1 200 ");
        });
    }

    private String passOf(String login) {
        browser.comeBack(allowed(login));
        return browser.cookies.getOrDefault(PERSON, "");
    }

    @Test
    void the_pages_are_kept_nowhere_tell_nobody_and_lead_only_to_github() {
        HttpResponse<String> page = browser.get("/connect");

        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .contains(
                        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self' "
                                + house.github() + "; frame-ancestors 'none'");
    }

    @Test
    void too_many_who_begin_from_one_address_have_to_wait() {
        List<Integer> answers = IntStream.range(0, 31)
                .map(_ -> browser.press("/connect").statusCode())
                .boxed()
                .toList();

        assertThat(answers.subList(0, 30)).containsOnly(303);
        assertThat(answers.getLast()).isEqualTo(429);
    }

    /** The address at which GitHub sends the browser back. */
    private String allowed(String login) {
        return house.world.as(login, Instant.now()).authorises(question());
    }

    private String declined() {
        return house.world.as("ann", Instant.now()).declines(question());
    }

    private String question() {
        HttpResponse<String> begun = browser.press("/connect");
        return begun.headers().firstValue("Location").orElseThrow();
    }

    private static String part(String name, String address) {
        return URI.create(address).getRawQuery().replaceAll("(?:.*&)?" + name + "=([^&]*).*", "$1");
    }
}
