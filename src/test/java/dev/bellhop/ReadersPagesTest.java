package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Membership;
import dev.bellhop.demo.Membership.Rank;
import dev.bellhop.demo.Registration;
import dev.bellhop.demo.Role;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who signs in with GitHub sees what GitHub would show them, through the whole house. */
class ReadersPagesTest {
    private static final String PUBLIC = "https://bellhop.example";
    private static final String NOTHING = "{\"runs\":[]}";

    @TempDir
    private Path home;

    private OpenHouse house;

    @BeforeEach
    void open() throws IOException {
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
        house.world.as("mona", Instant.now()).keeper().hide(Hello.REPOSITORY, true);
        house.world.as("mona", Instant.now()).keeper().role(Hello.REPOSITORY, "ann", Role.READ);
        house.world.scenery().member("octo-org", "olga", new Membership(Rank.ADMIN, true));
        house.world.scenery().member("octo-org", "ann", new Membership(Rank.MEMBER, true));
        house.world.as("mona", Instant.now()).label(Hello.REPOSITORY, Hello.ISSUE, "agent-fix");
        String operator =
                "Bearer " + Files.readString(home.resolve("admin.token")).strip();
        house.until(() -> house.send(
                        HttpRequest.newBuilder(house.at("/api/v1/runs")).header("Authorization", operator))
                .body()
                .contains(Hello.REPOSITORY));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whoever_may_read_the_repository_sees_its_runs_and_nobody_else_does() {
        assertThat(signedIn("ann").get("/api/v1/runs").body())
                .contains("\"repo\":\"octo-org/hello\"", "\"asked_by\":\"mona\"");
        assertThat(signedIn("bob").get("/api/v1/runs").body()).isEqualTo(NOTHING);
        assertThat(new Browser(house).get("/api/v1/runs").statusCode()).isEqualTo(404);
    }

    @Test
    void the_organisation_s_owner_sees_what_it_used_and_its_members_do_not() {
        assertThat(signedIn("olga").get("/usage").body()).contains("<bdi>octo-org/hello</bdi>", "<bdi>mona</bdi>");
        assertThat(signedIn("ann").get("/usage").body())
                .contains("There is nothing to show of")
                .doesNotContain("octo-org");
        assertThat(new Browser(house).get("/usage").statusCode()).isEqualTo(404);
    }

    private Browser signedIn(String login) {
        Browser browser = new Browser(house);
        String question =
                browser.press("/connect").headers().firstValue("Location").orElseThrow();
        browser.comeBack(house.world.as(login, Instant.now()).authorises(question));
        return browser;
    }
}
