package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Seen;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ann connects her account, and from then on Copilot works for her by her own name. */
class ConnectionStoryTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Town town = new Town();
    private final Guest ann = Guest.in(town, "ann");

    @Test
    void what_ann_asks_for_is_done_by_ann_and_what_others_ask_for_by_the_operator() {
        ann.connect();

        ann.label(1);
        town.pass(MINUTE);
        assertThat(assigners()).containsExactly("person ann");

        int second = town.world.as("mona", town.now).open(Town.REPO, "Another", "");
        town.world.as("mona", town.now).label(Town.REPO, second, "agent-fix");
        town.pass(MINUTE);
        assertThat(assigners()).containsExactly("person ann", "person mona");
    }

    @Test
    void after_a_night_her_token_is_renewed_before_it_is_used() {
        ann.connect();
        town.pass(Duration.ofHours(9));
        ann.label(1);
        town.pass(MINUTE);

        assertThat(assigners()).containsExactly("person ann");
    }

    @Test
    void what_ann_takes_back_is_forgotten_when_github_tells_of_it() {
        ann.connect();
        town.world.as("ann", town.now).revokes();
        town.pass(MINUTE);
        assertThat(town.ledger().accounts().find(town.world.person("ann"))).isEmpty();

        ann.label(1);
        town.pass(MINUTE);
        assertThat(assigners()).containsExactly("person mona");
    }

    @Test
    void who_has_connected_nothing_is_asked_to_and_the_run_goes_on_by_itself() {
        ann.alone().label(1);
        town.pass(MINUTE.multipliedBy(10));
        assertThat(assigners()).isEmpty();

        ann.connect();
        town.pass(MINUTE.multipliedBy(2));
        assertThat(assigners()).containsExactly("person ann");
        Golden.equal("connected-later", town.page(1) + "\n");
    }

    @Test
    void who_never_connects_is_told_after_a_day() {
        ann.alone().label(1);
        town.pass(Duration.ofHours(25));
        assertThat(assigners()).isEmpty();
        Golden.equal("connected-never", town.page(1) + "\n");
    }

    @Test
    void whoever_waits_for_an_account_takes_no_place_from_others() {
        town.rule("limits: { running: 1 }\n");
        ann.alone().label(1);
        town.pass(MINUTE);
        Guest bob = Guest.in(town, "bob");
        bob.connect();
        int second = town.world.as("mona", town.now).open(Town.REPO, "Another", "");
        bob.label(second);
        town.pass(MINUTE);
        assertThat(assigners()).containsExactly("person bob");
    }

    @Test
    void a_stop_needs_no_account() {
        ann.connect();
        ann.alone().label(1);
        town.pass(MINUTE);
        town.say("/agent stop");
        assertThat(town.page(1)).contains("assignees []", "Copilot was asked to stop: it is taken off the issue.");
    }

    @Test
    void a_reply_reaches_copilot_by_the_account_of_whoever_says_it() {
        ann.connect();
        ann.label(1);
        town.pass(MINUTE);
        ann.say("/agent reply keep it short");
        town.pass(MINUTE.multipliedBy(2));
        assertThat(town.world.requests())
                .filteredOn(seen -> seen.line().equals("POST /repos/octo-org/hello/issues/2/comments"))
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.caller()).isEqualTo("person ann");
                    assertThat(seen.request().body()).contains("@copilot keep it short");
                });
        Golden.equal("reply", town.page(1) + "\n");
    }

    /** Who had Copilot assigned. */
    private List<String> assigners() {
        return town.world.requests().stream()
                .filter(seen -> seen.line().startsWith("POST ") && seen.line().endsWith("/assignees"))
                .map(Seen::caller)
                .toList();
    }
}
