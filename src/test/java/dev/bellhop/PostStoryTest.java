package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Fault;
import dev.bellhop.demo.Match;
import dev.bellhop.demo.Parcel;
import dev.bellhop.demo.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What GitHub could not deliver is found on its list, and done once. */
class PostStoryTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Match LIST = Match.every("GET", "/app/hook/deliveries");

    private final Town town = new Town();
    private final LostPost post = new LostPost(town);

    PostStoryTest() {
        town.with(post).set("BELLHOP_SWEEP_INTERVAL", "5m");
    }

    @Test
    void a_label_whose_webhook_was_lost_is_found_and_its_run_goes_on() {
        town.pass(Duration.ofSeconds(1));
        town.label();
        town.pass(MINUTE);
        assertThat(town.world.looks().comments(Town.REPO, 1)).isEmpty();

        post.losing = false;
        town.pass(MINUTE.multipliedBy(7));
        assertThat(town.page(1)).contains("**Ready for review**", "sessions 1");

        town.world.as("mona", town.now).merge(Town.REPO, 2);
        town.pass(MINUTE);
        assertThat(town.page(1)).contains("**Done**", "sessions 1");
    }

    @Test
    void without_a_webhook_at_all_a_label_becomes_a_merged_pull_request() {
        town.set("BELLHOP_DELIVERY", "pull");
        town.label();
        town.pass(Duration.ofSeconds(15));
        assertThat(town.page(1)).contains("sessions 1");

        town.pass(MINUTE.multipliedBy(3));
        town.world.as("mona", town.now).merge(Town.REPO, 2);
        town.pass(Duration.ofSeconds(30));

        assertThat(town.page(1)).contains("**Done**", "sessions 1");
        assertThat(post.lost).extracting(Parcel::event).contains("issues", "pull_request");
        assertThat(town.world.looks().violations()).isEmpty();
    }

    @Test
    void what_was_fetched_and_then_comes_after_all_is_a_duplicate() {
        town.set("BELLHOP_DELIVERY", "pull");
        town.label();
        town.pass(MINUTE.multipliedBy(3));
        int fetched = town.verdicts().size();

        town.post(List.copyOf(post.lost));
        town.pass(MINUTE);

        assertThat(town.verdicts()).hasSize(fetched);
        assertThat(town.page(1)).contains("sessions 1");
    }

    @Test
    void what_came_is_not_fetched_and_neither_is_what_we_never_act_on() {
        post.losing = false;
        town.label();
        town.pass(MINUTE.multipliedBy(2));
        post.losing = true;
        town.world.as("mona", town.now).open(Town.REPO, "Another typo", "Here.");
        town.pass(MINUTE.multipliedBy(10));

        assertThat(post.lost).isNotEmpty();
        assertThat(fetched()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"500", "502", "404", "403"})
    void while_githubs_list_fails_nothing_is_lost_and_it_is_read_at_the_next_time(int status) {
        town.world.fault(LIST, new Fault.NotDone(new Trouble.Says(status, "Not now")));
        town.label();
        town.pass(MINUTE.multipliedBy(6));
        assertThat(town.world.looks().comments(Town.REPO, 1)).isEmpty();

        town.world.heal();
        town.pass(MINUTE.multipliedBy(6));
        assertThat(town.page(1)).contains("sessions 1");
    }

    @Test
    void one_that_cannot_be_fetched_keeps_no_other_back_and_comes_later() {
        town.pass(Duration.ofSeconds(1));
        town.label();
        town.pass(Duration.ofSeconds(1));
        long first = post.lost.getFirst().id();
        Match one = Match.every("GET", "/app/hook/deliveries/" + first);
        town.world.fault(one, new Fault.NotDone(new Trouble.Says(500, "Not this one")));
        town.world.as("mona", town.now).comment(Town.REPO, 1, "/agent help");
        post.losing = false;
        town.pass(MINUTE.multipliedBy(6));
        assertThat(town.page(1)).contains("sessions 0").contains("/agent stop");

        town.world.heal();
        town.pass(MINUTE.multipliedBy(6));
        assertThat(town.page(1)).contains("sessions 1");
    }

    @Test
    void however_many_github_does_not_hand_out_what_came_after_them_is_found() {
        town.pass(Duration.ofSeconds(1));
        for (int i = 0; i < 5; i++) {
            town.world.as("mona", town.now).comment(Town.REPO, 1, "words");
        }
        town.pass(Duration.ofSeconds(1));
        post.lost.forEach(lost -> town.world.fault(
                Match.every("GET", "/app/hook/deliveries/" + lost.id()),
                new Fault.NotDone(new Trouble.Says(422, "The payload is too large"))));
        town.label();
        town.pass(MINUTE.multipliedBy(6));

        assertThat(town.page(1)).contains("sessions 1");
    }

    @Test
    void a_limit_is_waited_for() {
        town.world.fault(
                Match.first("GET", "/app/hook/deliveries"),
                new Fault.NotDone(new Trouble.TooMuch(403, Optional.of(MINUTE.multipliedBy(20)))));
        town.label();
        town.pass(MINUTE.multipliedBy(19));
        assertThat(lists()).isEqualTo(1);

        town.pass(MINUTE.multipliedBy(3));
        assertThat(town.page(1)).contains("sessions 1");
    }

    @Test
    void many_that_were_lost_are_all_found_a_few_at_a_time() {
        town.pass(Duration.ofSeconds(1));
        for (int i = 0; i < 700; i++) {
            town.world.as("mona", town.now).comment(Town.REPO, 1, "words");
        }
        town.pass(MINUTE.multipliedBy(7));

        assertThat(fetched()).isEqualTo(700);
        assertThat(town.ledger().deliveries(1_000)).hasSize(700);
    }

    @Test
    void the_list_is_read_from_where_it_was_read_to() {
        town.pass(MINUTE.multipliedBy(31));
        assertThat(lists()).as("at the start, and six times more").isEqualTo(7);
    }

    private long lists() {
        return requests("/app/hook/deliveries");
    }

    private long fetched() {
        return requests("/app/hook/deliveries/\\d+");
    }

    private long requests(String path) {
        return town.world.requests().stream()
                .filter(seen -> seen.request().path().matches(path))
                .count();
    }
}
