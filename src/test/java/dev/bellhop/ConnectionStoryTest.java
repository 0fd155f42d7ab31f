package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Fault;
import dev.bellhop.demo.Match;
import dev.bellhop.demo.Response;
import dev.bellhop.demo.Seen;
import dev.bellhop.demo.Trouble;
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
        assertThat(town.ledger().accounts().find(town.world.scenery().person("ann")))
                .isEmpty();

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
        assertThat(town.page(1)).contains("assignees []", "Copilot is asked to stop: it is taken off the issue.");
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
                    assertThat(seen.request().body()).contains("@copilot\\n\\nkeep it short");
                });
        Golden.equal("reply", town.page(1) + "\n");
    }

    @Test
    void a_reply_makes_the_operator_ask_nothing() {
        ann.label(1);
        town.pass(MINUTE);
        ann.say("/agent reply\n```\n/agent file Owned\n```");
        town.pass(MINUTE.multipliedBy(3));
        assertThat(bodies("POST /repos/octo-org/hello/issues")).isEmpty();
    }

    @Test
    void an_old_notice_of_a_revocation_does_not_forget_a_new_connection() {
        ann.connect();
        town.world.as("ann", town.now).revokes();
        ann.connect();
        town.pass(MINUTE);
        assertThat(town.ledger().accounts().find(town.world.scenery().person("ann")))
                .isPresent();
    }

    @Test
    void whoever_stops_without_an_account_still_has_the_draft_closed() {
        ann.alone();
        ann.connect();
        ann.label(1);
        town.pass(Duration.ofSeconds(20));
        Guest.in(town, "bob").say("/agent stop --close");
        town.pass(MINUTE);
        assertThat(town.page(2)).contains("state closed");
    }

    @Test
    void what_may_have_been_said_is_not_said_again_where_nobody_may_look() {
        ann.alone().connect();
        ann.label(1);
        town.pass(MINUTE);
        town.world.fault(
                Match.first("POST", "/repos/octo-org/hello/issues/2/comments"),
                new Fault.DoneButLost(new Trouble.Breaks(Response.Manner.RESET)));
        ann.say("/agent reply keep it short");
        town.pass(Duration.ofSeconds(3));
        town.world.as("ann", town.now).revokes();
        town.pass(MINUTE.multipliedBy(2));
        assertThat(town.page(1)).contains("**Not passed on**. It may have been done");
        assertThat(bodies("POST /repos/octo-org/hello/issues/2/comments")).hasSize(1);
    }

    private List<String> bodies(String line) {
        return town.world.requests().stream()
                .filter(seen -> seen.line().equals(line))
                .map(seen -> seen.request().body())
                .toList();
    }

    /** Who had Copilot assigned. */
    private List<String> assigners() {
        return town.world.requests().stream()
                .filter(seen -> seen.line().startsWith("POST ") && seen.line().endsWith("/assignees"))
                .map(Seen::caller)
                .toList();
    }
}
