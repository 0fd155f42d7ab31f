package dev.bellhop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Response;
import dev.bellhop.json.Json;
import org.junit.jupiter.api.Test;

/** Anthropic's models, one and all. */
class ModelsTest {
    private final Scene scene = new Scene();

    @Test
    void each_in_the_list_is_shown_by_its_id() {
        for (Json model : scene.get("/models?limit=20").at("data").items()) {
            assertThat(scene.get("/models/" + model.at("id").text())).isEqualTo(model);
        }
        assertThat(scene.get("/models/claude-opus-4-8").at("type").text()).isEqualTo("model");
    }

    @Test
    void what_is_not_there_is_not_found() {
        Response none = scene.ask(scene.request("GET", "/models/gpt-9"));
        assertThat(none.status()).isEqualTo(404);
        assertThat(Json.parse(none.body()).at("error").at("type").text()).isEqualTo("not_found_error");
        assertThat(scene.ask(scene.request("GET", "/models?page=2")).status()).isEqualTo(400);
    }
}
