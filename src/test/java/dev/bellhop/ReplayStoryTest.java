package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Role;
import dev.bellhop.engine.Foresight;
import dev.bellhop.engine.Replays;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A delivery that came is played once more, or only asked what would come of it now. */
class ReplayStoryTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Town town = new Town();

    @Test
    void while_the_run_is_active_a_replay_starts_no_other_and_has_a_verdict_of_its_own() {
        String label = labelled();

        assertThat(replays().replay(label, town.now)).contains(label + "-replay-1");
        town.pass(MINUTE);

        assertThat(town.page(1)).contains("sessions 1");
        assertThat(verdict(label + "-replay-1")).endsWith(" is already at work on it");
    }

    @Test
    void each_replay_has_a_name_of_its_own_also_one_of_a_replay() {
        String label = labelled();

        assertThat(replays().replay(label, town.now)).contains(label + "-replay-1");
        assertThat(replays().replay(label, town.now)).contains(label + "-replay-2");
        assertThat(replays().replay(label + "-replay-1", town.now)).contains(label + "-replay-3");
    }

    @Test
    void a_question_is_answered_once_more() {
        town.say("/agent help");
        String comment = told("/agent help");
        int said = town.world.looks().comments(Town.REPO, 1).size();

        replays().replay(comment, town.now);
        town.pass(MINUTE);

        assertThat(town.world.looks().comments(Town.REPO, 1)).hasSize(said + 1);
    }

    @Test
    void a_rehearsal_says_what_would_come_of_it_now_and_changes_nothing() {
        town.world.scenery().person("tom");
        town.world.as("mona", town.now).keeper().role(Town.REPO, "tom", Role.TRIAGE);
        town.world.as("tom", town.now).label(Town.REPO, 1, "agent-fix");
        town.pass(MINUTE);
        String label = newest("issues");
        assertThat(rehearsed(label).decided()).singleElement().asString().startsWith("would refuse: ");

        town.world.as("mona", town.now).keeper().role(Town.REPO, "tom", Role.WRITE);
        town.pass(MINUTE.multipliedBy(2));
        String before = town.story();
        List<String> verdicts = town.verdicts();
        Foresight.Sight sight = rehearsed(label);

        assertThat(sight.decided()).singleElement().asString().startsWith("would accept: ");
        assertThat(sight.acts()).contains("the agent is asked to start", "reaction eyes");
        assertThat(sight.open()).isEmpty();
        town.pass(MINUTE);
        assertThat(town.story()).isEqualTo(before);
        assertThat(town.verdicts()).isEqualTo(verdicts);
    }

    @Test
    void of_what_an_agent_did_it_is_said_too() {
        labelled();
        town.pass(MINUTE.multipliedBy(2));
        town.world.as("mona", town.now).merge(Town.REPO, 2);
        town.pass(MINUTE);
        String merged = newest("pull_request");

        assertThat(rehearsed(merged).decided()).isNotEmpty().noneMatch(said -> said.contains("concerns no run"));
    }

    @Test
    void the_command_names_where_the_delivery_came_and_is_signed() {
        String label = labelled();
        replays().replay(label, town.now);

        String command = replays().curl(label).orElseThrow();

        assertThat(command)
                .contains("'http://localhost:8080/webhooks/github'", "'X-GitHub-Delivery: " + label + "'", "sha256=");
        assertThat(replays().curl(label + "-replay-1")).contains(command);
    }

    @Test
    void what_never_came_or_is_forgotten_cannot_be_replayed() {
        String label = labelled();
        assertThat(replays().replay("no-such-guid", town.now)).isEmpty();

        town.world.as("mona", town.now).keeper().uninstall(Town.REPO);
        town.pass(MINUTE.multipliedBy(2));

        assertThat(replays().replay(label, town.now)).isEmpty();
        assertThat(replays().rehearse(label, town.now)).isEmpty();
        assertThat(replays().curl(label)).isEmpty();
    }

    private String labelled() {
        town.label();
        town.pass(Duration.ofSeconds(5));
        return newest("issues");
    }

    private String newest(String event) {
        return town.ledger().deliveries(100).stream()
                .filter(arrival -> arrival.event().equals(event))
                .findFirst()
                .orElseThrow()
                .guid();
    }

    private String told(String words) {
        return town.ledger().deliveries(100).stream()
                .map(arrival -> town.ledger().received(arrival.guid()).orElseThrow())
                .filter(delivery -> new String(delivery.body().array(), StandardCharsets.UTF_8)
                        .contains("\"body\":\"" + words + "\""))
                .findFirst()
                .orElseThrow()
                .guid();
    }

    private String verdict(String guid) {
        return town.ledger().deliveries(100).stream()
                .filter(arrival -> arrival.guid().equals(guid))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private Replays replays() {
        return town.postroom().replays();
    }

    private Foresight.Sight rehearsed(String guid) {
        return replays().rehearse(guid, town.now).orElseThrow();
    }
}
