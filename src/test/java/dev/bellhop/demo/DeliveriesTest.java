package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The App's webhook and what became of its deliveries, as the App may ask. */
class DeliveriesTest {
    private static final String CONFIG = "/app/hook/config";
    private static final String LIST = "/app/hook/deliveries";

    private final Scene scene = new Scene();

    @Test
    void the_form_can_be_changed_and_the_address_stays() {
        scene.world.scenery().hook("https://bellhop.example/webhooks/github", "form");

        Response changed = scene.app("PATCH", CONFIG, "{\"content_type\":\"json\"}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(scene.app("GET", CONFIG, "").body()).isEqualTo(changed.body());
        assertThat(Json.parse(changed.body()).at("content_type").text()).isEqualTo("json");
        assertThat(Json.parse(changed.body()).at("url").text()).isEqualTo("https://bellhop.example/webhooks/github");
    }

    @ParameterizedTest(name = "{0} {1} {2} is refused with {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PATCH | /app/hook/config                   | {\"content_type\":\"xml\"} | 422",
                "PATCH | /app/hook/config                   | {\"active\":true}        | 422",
                "GET   | /app/hook/deliveries?cursor=1      | ''                       | 422",
                "GET   | /app/hook/deliveries?status=well   | ''                       | 422",
                "GET   | /app/hook/deliveries/1             | ''                       | 404",
                "POST  | /app/hook/deliveries/1/attempts    | ''                       | 404",
            })
    void what_github_does_not_know_is_refused(String method, String target, String body, int status) {
        assertThat(scene.app(method, target, body).status()).isEqualTo(status);
    }

    @Test
    void only_the_app_itself_may_ask() {
        assertThat(scene.bot("GET", LIST, "").status()).isEqualTo(401);
        assertThat(scene.person("PATCH", CONFIG, "{\"content_type\":\"json\"}").status())
                .isEqualTo(401);
    }

    @Test
    void a_delivery_is_shown_with_what_was_sent() {
        scene.mona().label("octo-org/hello", 1, "agent-fix");
        Parcel label = scene.world.parcels().getLast();
        assertThat(scene.app("GET", LIST, "").body()).as("nobody has tried yet").isEqualTo("[]");
        scene.world.delivered(label, 0, scene.now);

        Json shown = Json.parse(scene.app("GET", LIST + "/" + label.id(), "").body());

        assertThat(shown.at("status_code").number()).isZero();
        Json request = shown.at("request");
        assertThat(request.at("payload")).isEqualTo(Json.parse(label.body()));
        assertThat(request.at("headers").at("X-GitHub-Event").text()).isEqualTo("issues");
        assertThat(request.at("headers")
                        .at("X-GitHub-Hook-Installation-Target-ID")
                        .text())
                .isEqualTo("4242");
    }
}
