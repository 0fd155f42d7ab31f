package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Membership;
import dev.bellhop.demo.Membership.Rank;
import dev.bellhop.demo.Parcel;
import dev.bellhop.demo.Registration;
import dev.bellhop.demo.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries on their pages, in the whole house: who sees them, and what the operator can do about one. */
class MailPagesTest {
    private static final String PUBLIC = "https://bellhop.example";

    @TempDir
    private Path home;

    private OpenHouse house;
    private Parcel parcel;

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
        house.world.as(Hello.PERSON, Instant.now()).keeper().role(Hello.REPOSITORY, "ann", Role.WRITE);
        house.world.as("ann", Instant.now()).label(Hello.REPOSITORY, Hello.ISSUE, "some-label");
        parcel = house.world.parcels().getFirst();
        house.world.delivered(parcel, house.bring(parcel).statusCode(), Instant.now());
        house.until(() -> operator("/deliveries").body().contains("some-label"));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void one_delivery_is_shown_with_its_verdict_and_its_body_without_secrets() {
        HttpResponse<String> page = operator("/deliveries/" + parcel.guid());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("some-label", "octo-org/hello", "Dry run", "Replay", "As a signed cURL command")
                .doesNotContain(OpenHouse.SECRET);
        assertThat(operator("/deliveries/none").statusCode()).isEqualTo(404);
        assertThat(operator("/deliveries?state=handled&event=issues&repo=octo-org/hello")
                        .body())
                .doesNotContain("/deliveries/" + parcel.guid());
        assertThat(operator("/deliveries?state=ignored").body()).contains("/deliveries/" + parcel.guid());
    }

    @Test
    void a_dry_run_says_what_would_come_of_it_and_does_nothing() {
        String said = pressed("/deliveries/" + parcel.guid() + "/rehearse").body();

        assertThat(said).contains("What would come of it now", "would do nothing", "some-label");
        assertThat(operator("/deliveries").body()).doesNotContain("-replay-");
    }

    @Test
    void a_replay_lies_in_the_list_under_an_id_of_its_own() {
        HttpResponse<String> replayed = pressed("/deliveries/" + parcel.guid() + "/replay");

        assertThat(replayed.statusCode()).isEqualTo(303);
        assertThat(replayed.headers().firstValue("Location").orElseThrow())
                .isEqualTo("/deliveries/" + parcel.guid() + "-replay-1");
        assertThat(operator("/deliveries").body()).contains(parcel.guid() + "-replay-1");
    }

    @Test
    void the_command_carries_a_signature_that_is_good() {
        String command = pressed("/deliveries/" + parcel.guid() + "/curl").body();

        assertThat(command)
                .contains("X-GitHub-Delivery: " + parcel.guid(), "X-Hub-Signature-256: sha256=", PUBLIC)
                .doesNotContain(OpenHouse.SECRET);
    }

    @Test
    void what_is_gone_says_so_and_can_be_neither_shown_nor_tried_nor_sent() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("bellhop.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE delivery SET body = x''");
        }
        String path = "/deliveries/" + parcel.guid();
        String gone = "Its body is gone, so it cannot be shown or played again: bodies are kept for 30 days, and while"
                + " the App is installed.";

        assertThat(operator(path).body()).contains(gone).doesNotContain("Dry run", "Replay", "cURL");
        assertThat(pressed(path + "/rehearse").body()).contains("role=\"status\"", gone);
        assertThat(pressed(path + "/replay").statusCode()).isEqualTo(409);
        assertThat(pressed(path + "/curl").statusCode()).isEqualTo(409);
        assertThat(pressed(path + "/curl").body()).contains("role=\"status\"", gone);
    }

    @Test
    void githubs_list_stands_beside_ours_and_can_be_asked_to_send_again() {
        String list = operator("/deliveries/at-github").body();
        assertThat(list).contains("Deliveries at GitHub", "issues.labeled");
        String again = list.replaceAll("(?s).*?action=\"(/deliveries/at-github/\\d+/again)\".*", "$1");

        HttpResponse<String> asked = pressed(again);

        assertThat(asked.headers().firstValue("Location").orElseThrow()).isEqualTo("/deliveries/at-github?asked");
        assertThat(operator("/deliveries/at-github?asked").body()).contains("GitHub was asked to deliver it again");
    }

    @Test
    void an_owner_sees_what_came_for_the_organisation_and_can_do_nothing_about_it() {
        house.world.scenery().member("octo-org", Hello.PERSON, new Membership(Rank.ADMIN, true));
        Browser mona = Browser.signedIn(house, Hello.PERSON);

        assertThat(mona.get("/deliveries").body()).contains("/deliveries/" + parcel.guid());
        assertThat(mona.get("/deliveries/" + parcel.guid()).body())
                .contains("some-label")
                .doesNotContain("Dry run");
        assertThat(mona.press("/deliveries/" + parcel.guid() + "/replay").statusCode())
                .isEqualTo(404);
        assertThat(mona.get("/deliveries/at-github").statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_owns_nothing_sees_no_delivery() {
        Browser ann = Browser.signedIn(house, "ann");

        assertThat(ann.get("/deliveries").body()).contains("Nothing has come yet");
        assertThat(ann.get("/deliveries/" + parcel.guid()).statusCode()).isEqualTo(404);
        assertThat(new Browser(house).get("/deliveries").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> operator(String path) {
        return house.send(HttpRequest.newBuilder(house.at(path)).header("Authorization", "Bearer " + house.token()));
    }

    private HttpResponse<String> pressed(String path) {
        return house.send(HttpRequest.newBuilder(house.at(path))
                .header("Authorization", "Bearer " + house.token())
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.noBody()));
    }
}
