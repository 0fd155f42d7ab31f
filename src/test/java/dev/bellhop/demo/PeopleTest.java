package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest {
    private final Scene scene = new Scene();

    @ParameterizedTest(name = "{0} is a {1}")
    @CsvSource({"mona, User", "octo-org, Organization", "bellhop%5Bbot%5D, Bot"})
    void everybody_is_shown_with_id_and_kind(String login, String kind) {
        Json shown = Json.parse(scene.bot("GET", "/users/" + login, "").body());
        assertThat(shown.at("type").text()).isEqualTo(kind);
        assertThat(Request.decoded(login)).isEqualTo(shown.at("login").text());
        assertThat(shown.at("id").number()).isPositive();
    }

    @Test
    void the_id_is_the_one_of_every_other_place() {
        assertThat(Json.parse(scene.bot("GET", "/users/mona", "").body())
                        .at("id")
                        .number())
                .isEqualTo(scene.world.person("mona"));
    }

    @Test
    void a_name_that_nobody_has_is_not_found() {
        assertThat(scene.bot("GET", "/users/nobody", "").status()).isEqualTo(404);
    }
}
