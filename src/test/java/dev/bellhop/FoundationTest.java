package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.AccountBook.Pair;
import dev.bellhop.engine.Founding;
import dev.bellhop.text.Secret;
import dev.bellhop.web.EdgeParts;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored when several set the same server up, and when what they bring is of no use. */
class FoundationTest {
    private static final Secret CODE = new Secret(Replicas.CODE);
    private static final Secret ELSEWHERE = new Secret("https://git.example.com");

    @TempDir
    private Path home;

    private Replicas replicas;
    private Replicas.Replica here;
    private Replicas.Replica there;

    @BeforeEach
    void open() {
        replicas = new Replicas(home);
        here = replicas.open(Map.of());
        there = replicas.open(Map.of());
    }

    @AfterEach
    void close() {
        replicas.close();
    }

    @Test
    void who_comes_back_from_github_second_does_not_take_the_first_one_s_app_away() {
        assertThat(here.foundation().found(CODE)).isEmpty();
        assertThat(there.foundation().found(CODE)).hasValueSatisfying(this::saysThatThereIsOne);
        assertThat(here.foundation().found(CODE)).hasValueSatisfying(this::saysThatThereIsOne);
        assertThat(app()).contains("1");
    }

    @Test
    void also_while_github_tells_the_secrets_another_may_be_first() {
        replicas.meanwhile(() -> assertThat(here.foundation().found(CODE)).isEmpty());
        assertThat(there.foundation().found(CODE)).hasValueSatisfying(this::saysThatThereIsOne);
        assertThat(app()).contains("1");
    }

    @Test
    void who_brings_an_app_does_not_take_the_place_of_one_that_came_meanwhile() {
        replicas.meanwhile(() -> assertThat(here.foundation().found(CODE)).isEmpty());
        assertThat(there.foundation().adopt(papers(), false)).hasValueSatisfying(this::saysThatThereIsOne);
        assertThat(app()).contains("1");
    }

    @Test
    void the_operator_puts_another_in_its_place() {
        assertThat(here.foundation().found(CODE)).isEmpty();
        assertThat(here.foundation().adopt(papers(), false)).hasValueSatisfying(this::saysThatThereIsOne);
        assertThat(here.foundation().adopt(papers(), true)).isEmpty();
        assertThat(app()).contains("4242");
        assertThat(here.premises().settings().app().orElseThrow().id()).isEqualTo("4242");
    }

    @Test
    void what_is_set_beside_it_meanwhile_stays_and_the_secrets_are_not_lost() {
        replicas.meanwhile(() -> assertThat(here.foundation().set("QODER_PAT", new Secret("a-key")))
                .isEmpty());
        assertThat(there.foundation().found(CODE)).isEmpty();
        assertThat(app()).contains("1");
        assertThat(replicas.stored()).containsEntry("QODER_PAT", new Secret("a-key"));
        assertThat(there.premises().settings().platforms().qoder()).isPresent();
    }

    @Test
    void github_does_not_move_under_an_app_that_another_replica_has() {
        assertThat(here.foundation().found(CODE)).isEmpty();
        assertThat(there.foundation().set("GITHUB_URL", new Secret("https://git.example.com")))
                .hasValueSatisfying(why -> assertThat(why).contains("an App at another GitHub already"));
        assertThat(replicas.stored()).doesNotContainKey("GITHUB_URL");
    }

    @Test
    void what_cannot_be_used_is_said_and_not_stored() {
        replicas.clientId = "no client id";
        assertThat(here.foundation().found(CODE))
                .hasValueSatisfying(why -> assertThat(why).contains("GITHUB_CLIENT_ID: expected an id"));
        assertThat(replicas.stored()).isEmpty();
        assertThat(here.foundation().founded()).isFalse();
    }

    @Test
    void a_code_is_not_spent_where_the_environment_has_a_part_of_another_app() {
        Replicas.Replica half = replicas.open(
                Map.of("GITHUB_CLIENT_ID", "Iv23ofTheEnvironment", "GITHUB_CLIENT_SECRET", "of the environment"));
        replicas.meanwhile(() -> {
            throw new AssertionError("GitHub was asked");
        });
        assertThat(half.foundation().found(CODE))
                .hasValueSatisfying(why -> assertThat(why).contains("the environment sets it, and wins"));
        assertThat(replicas.stored()).isEmpty();
    }

    @Test
    void what_one_replica_stored_the_others_take_up() {
        there.holdings().takeUp();
        assertThat(here.foundation().found(CODE)).isEmpty();
        assertThat(there.foundation().founded()).isFalse();
        there.holdings().takeUp();
        assertThat(there.premises().settings().app().orElseThrow().id()).isEqualTo("1");

        assertThat(there.foundation().set("QODER_PAT", new Secret("a-key"))).isEmpty();
        here.holdings().takeUp();
        assertThat(here.premises().settings().platforms().qoder()).isPresent();
    }

    @Test
    void what_is_in_use_already_is_not_taken_up_again() {
        assertThat(here.foundation().found(CODE)).isEmpty();
        EdgeParts.Lobby lobby = here.premises().lobby();
        here.holdings().takeUp();
        assertThat(here.premises().lobby()).isSameAs(lobby);
    }

    @Test
    void what_cannot_be_used_leaves_the_house_standing_until_it_is_mended() {
        assertThat(here.foundation().found(CODE)).isEmpty();
        there.holdings().takeUp();
        replicas.store("BELLHOP_DELIVERY", "by pigeon");
        there.holdings().takeUp();
        assertThat(there.foundation().founded()).isTrue();
        assertThat(there.premises().settings().post().pulls()).isFalse();

        replicas.store("BELLHOP_DELIVERY", "pull");
        there.holdings().takeUp();
        assertThat(there.premises().settings().post().pulls()).isTrue();
    }

    @Test
    void what_was_set_here_is_forgotten_at_all_replicas_and_the_rest_stays() {
        assertThat(here.foundation().found(CODE)).isEmpty();
        assertThat(here.foundation().set("QODER_PAT", new Secret("a-key"))).isEmpty();
        there.holdings().takeUp();
        Set<String> app = Sources.ofApp().collect(Collectors.toSet());
        assertThat(here.foundation().forget(app)).isEmpty();
        assertThat(here.foundation().founded()).isFalse();
        assertThat(replicas.stored()).containsOnlyKeys("QODER_PAT");
        there.holdings().takeUp();
        assertThat(there.foundation().founded()).isFalse();
        assertThat(here.foundation().forget(app)).contains("Nothing of this was set here.");
    }

    @Test
    void what_is_set_already_is_not_begun_anew() {
        assertThat(here.foundation().found(CODE)).isEmpty();
        assertThat(here.foundation().set("QODER_PAT", new Secret("a-key"))).isEmpty();
        EdgeParts.Lobby lobby = here.premises().lobby();
        assertThat(here.foundation().set("QODER_PAT", new Secret("a-key"))).isEmpty();
        assertThat(here.premises().lobby()).isSameAs(lobby);
    }

    @Test
    void what_is_stored_already_is_in_use_where_it_is_set_once_more() {
        assertThat(here.foundation().set("QODER_PAT", new Secret("a-key"))).isEmpty();
        assertThat(there.foundation().set("QODER_PAT", new Secret("a-key"))).isEmpty();
        assertThat(there.premises().settings().platforms().qoder()).isPresent();
    }

    @Test
    void which_github_it_is_is_known_at_all_replicas_at_once() {
        assertThat(here.foundation().set("GITHUB_URL", ELSEWHERE)).isEmpty();
        assertThat(there.foundation().github()).isEqualTo(ELSEWHERE.reveal());
    }

    @Test
    void an_app_of_one_github_is_not_stored_beside_another() {
        replicas.meanwhile(
                () -> assertThat(here.foundation().set("GITHUB_URL", ELSEWHERE)).isEmpty());
        assertThat(there.foundation().found(CODE)).hasValueSatisfying(FoundationTest::saysThatItIsAnother);
        assertThat(app()).isEmpty();
    }

    @ParameterizedTest(name = "in place of another: {0}")
    @ValueSource(booleans = {false, true})
    void an_app_that_one_github_knows_is_not_stored_beside_another(boolean instead) {
        replicas.meanwhile(
                () -> assertThat(here.foundation().set("GITHUB_URL", ELSEWHERE)).isEmpty());
        assertThat(there.foundation().adopt(papers(), instead)).hasValueSatisfying(FoundationTest::saysThatItIsAnother);
        assertThat(app()).isEmpty();
    }

    @Test
    void github_does_not_move_under_accounts_that_are_there_when_the_app_is_forgotten() {
        assertThat(here.foundation().found(CODE)).isEmpty();
        replicas.library
                .accounts()
                .connect(1, "mona", new Pair(CODE, Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(here.foundation().forget(Sources.ofApp().collect(Collectors.toSet())))
                .isEmpty();
        assertThat(there.foundation().set("GITHUB_URL", ELSEWHERE))
                .hasValueSatisfying(why -> assertThat(why).contains("runs or accounts of another GitHub already"));
        assertThat(there.foundation()
                        .set("GITHUB_URL", new Secret(there.foundation().github())))
                .isEmpty();

        replicas.library.accounts().forget(1);
        assertThat(there.foundation().set("GITHUB_URL", ELSEWHERE)).isEmpty();
    }

    @Test
    void what_the_environment_needs_beside_it_is_not_forgotten() {
        replicas.store("GITHUB_PRIVATE_KEY", Town.pem());
        Replicas.Replica half = replicas.open(Map.of("GITHUB_APP_ID", "7", "GITHUB_WEBHOOK_SECRET", OpenHouse.SECRET));
        assertThat(half.foundation().founded()).isTrue();
        assertThat(half.foundation().forget(Set.of("GITHUB_PRIVATE_KEY")))
                .hasValueSatisfying(why -> assertThat(why).contains("GITHUB_PRIVATE_KEY: missing"));
        assertThat(replicas.stored()).containsKey("GITHUB_PRIVATE_KEY");
        assertThat(half.foundation().founded()).isTrue();
    }

    private Optional<String> app() {
        return Optional.ofNullable(replicas.stored().get("GITHUB_APP_ID")).map(Secret::reveal);
    }

    private void saysThatThereIsOne(String why) {
        assertThat(why).isEqualTo("This server has its App already.");
    }

    private static void saysThatItIsAnother(String why) {
        assertThat(why).isEqualTo("This server was set up with another GitHub meanwhile.");
    }

    static Founding.Papers papers() {
        return new Founding.Papers("4242", new Secret(Town.pem()), new Secret(OpenHouse.SECRET), "", new Secret(""));
    }
}
