package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an App is registered from a form, and how its secrets are told. */
class ManifestsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String GOOD = """
            {"name":"Bell Hop","url":"https://b.example","redirect_url":"https://b.example/setup/callback",\
            "hook_attributes":{"url":"https://b.example/hook","active":true},\
            "callback_urls":["https://b.example/connect/callback"],\
            "default_permissions":{"issues":"write"},"default_events":["issues"]}""";

    private final World world = new World(7, Links.GITHUB);

    @BeforeEach
    void people() {
        world.scenery().person("mona");
        world.papers().visitor("mona");
        world.scenery().repository("octo-org/hello", NOON);
    }

    private Response form(String path, String manifest) {
        return world.answer(
                new Request(
                        "POST",
                        path,
                        "state=a%2Bb",
                        Map.of("Content-Type", List.of("application/x-www-form-urlencoded")),
                        "manifest=" + URLEncoder.encode(manifest, StandardCharsets.UTF_8)),
                NOON);
    }

    private Response convert(String code, Instant at) {
        return world.answer(Request.of("POST", "/app-manifests/" + code + "/conversions"), at);
    }

    private static String code(Response response) {
        return response.header("Location").replaceAll(".*code=(\\w+).*", "$1");
    }

    @Test
    void the_browser_goes_back_with_a_code_that_is_good_once() {
        Response back = form("/organizations/octo-org/settings/apps/new", GOOD);
        assertThat(back.status()).isEqualTo(302);
        assertThat(back.header("Location")).matches("https://b\\.example/setup/callback\\?code=\\w{40}&state=a%2Bb");

        Response told = convert(code(back), NOON.plus(Duration.ofMinutes(59)));
        assertThat(told.status()).isEqualTo(201);
        Json app = Json.parse(told.body());
        assertThat(app.at("slug").text()).isEqualTo("bell-hop");
        assertThat(app.at("owner").at("login").text()).isEqualTo("octo-org");
        assertThat(app.at("pem").text()).startsWith("-----BEGIN RSA PRIVATE KEY-----\n");
        assertThat(app.fields()).contains("client_id", "client_secret", "webhook_secret", "permissions", "events");
        assertThat(convert(code(back), NOON).status()).isEqualTo(404);
    }

    @Test
    void a_code_is_good_for_an_hour() {
        Response back = form("/settings/apps/new", GOOD);
        assertThat(convert(code(back), NOON.plus(Duration.ofHours(1))).status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "Bell Hop"                | ""                                    | Name must have 1 to 34 characters
            "Bell Hop"                | "A name that is longer than it may be" | Name must have 1 to 34 characters
            "url":"https://b.example",| ``                                    | url must be a URL
            "redirect_url"            | "redirect"                            | redirect is not a permitted key
            "https://b.example/hook"  | "hook"                                | url must be a URL
            "issues":"write"          | "isues":"write"                       | Default permission records resource isues
            "issues":"write"          | "issues":"all"                        | Default permission records action all
            ["issues"]                | ["installation"]                      | Default events unsupported: installation
            """)
    void what_is_not_right_is_refused(String part, String instead, String words) {
        Response response = form("/settings/apps/new", GOOD.replace(part, instead));
        assertThat(response.status()).isEqualTo(422);
        assertThat(response.body()).contains(words);
    }

    @Test
    void a_name_is_there_once_and_nobody_registers_for_an_organisation_that_is_none() {
        form("/settings/apps/new", GOOD);
        assertThat(form("/settings/apps/new", GOOD).body()).contains("Name is already in use");
        assertThat(form("/organizations/nobody/settings/apps/new", GOOD).status())
                .isEqualTo(404);
        assertThat(form("/organizations/mona/settings/apps/new", GOOD).status()).isEqualTo(404);
    }
}
