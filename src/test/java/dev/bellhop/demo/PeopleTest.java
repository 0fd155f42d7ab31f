package dev.bellhop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest {
    private static final String MONA = "/orgs/octo-org/memberships/mona";

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
                .isEqualTo(scene.world.scenery().person("mona"));
    }

    @Test
    void a_name_that_nobody_has_is_not_found() {
        assertThat(scene.bot("GET", "/users/nobody", "").status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}, active {1}: {2} {3}")
    @CsvSource({"ADMIN, true, active, admin", "MEMBER, true, active, member", "ADMIN, false, pending, admin"})
    void a_membership_says_what_somebody_is_there(Membership.Rank rank, boolean active, String state, String role) {
        scene.world.scenery().member("octo-org", "mona", new Membership(rank, active));
        Json shown = Json.parse(
                scene.ask(Request.of("GET", MONA).bearing(scene.token("""
                        {"permissions":{"members":"read"}}"""))).body());
        assertThat(shown.at("state").text()).isEqualTo(state);
        assertThat(shown.at("role").text()).isEqualTo(role);
        assertThat(shown.at("user").at("id").number())
                .isEqualTo(scene.world.scenery().person("mona"));
        assertThat(shown.at("organization").at("login").text()).isEqualTo("octo-org");
    }

    @Test
    void members_are_told_of_to_who_may_read_them() {
        scene.world.scenery().member("octo-org", "mona", new Membership(Membership.Rank.ADMIN, true));
        String narrow = scene.token("{\"permissions\":{\"metadata\":\"read\"}}");

        Response told = scene.ask(Request.of("GET", MONA).bearing(narrow));
        assertThat(told.status()).isEqualTo(403);
        assertThat(Scene.message(told)).isEqualTo("Resource not accessible by integration");
        assertThat(scene.bot("GET", "/orgs/octo-org/memberships/hubot", "").status())
                .isEqualTo(404);
        assertThat(scene.bot("GET", "/orgs/mona/memberships/mona", "").status()).isEqualTo(404);
        scene.world.scenery().repository("else/where", scene.now);
        scene.world.scenery().member("else", "mona", new Membership(Membership.Rank.ADMIN, true));
        assertThat(scene.bot("GET", "/orgs/else/memberships/mona", "").status()).isEqualTo(403);
    }

    @Test
    void an_installation_is_shown_to_its_app_while_it_is_there() {
        String installation = "/app/installations/" + scene.hello.installation();

        Json shown = Json.parse(scene.app("GET", installation, "").body());
        assertThat(shown.at("account").at("login").text()).isEqualTo("octo-org");
        assertThat(shown.at("account").at("type").text()).isEqualTo("Organization");
        assertThat(scene.bot("GET", installation, "").status()).isEqualTo(401);
        scene.mona().keeper().uninstall("octo-org/hello");
        assertThat(scene.app("GET", installation, "").status()).isEqualTo(404);
    }
}
