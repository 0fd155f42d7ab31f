package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Role;
import dev.bellhop.demo.Seen;
import dev.bellhop.engine.Connections;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ann connects her account, and from then on Copilot works for her by her own name. */
class ConnectionStoryTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Town town = new Town();

    @BeforeEach
    void ann() {
        town.world.client("s3cret", "https://bellhop.example/connect/callback");
        town.world.as("mona", town.now).role(Town.REPO, "ann", Role.WRITE);
        town.world.seat("ann", true);
        town.set("GITHUB_CLIENT_ID", "Iv23simulated");
        town.set("GITHUB_CLIENT_SECRET", "s3cret");
        town.set("PUBLIC_URL", "https://bellhop.example/");
    }

    @Test
    void what_ann_asks_for_is_done_by_ann_and_what_others_ask_for_by_the_operator() {
        connect();

        town.world.as("ann", town.now).label(Town.REPO, 1, "agent-fix");
        town.pass(MINUTE);
        assertThat(assigners()).containsExactly("person ann");

        int second = town.world.as("mona", town.now).open(Town.REPO, "Another", "");
        town.world.as("mona", town.now).label(Town.REPO, second, "agent-fix");
        town.pass(MINUTE);
        assertThat(assigners()).containsExactly("person ann", "person mona");
    }

    @Test
    void after_a_night_her_token_is_renewed_before_it_is_used() {
        connect();
        town.pass(Duration.ofHours(9));
        town.world.as("ann", town.now).label(Town.REPO, 1, "agent-fix");
        town.pass(MINUTE);

        assertThat(assigners()).containsExactly("person ann");
    }

    @Test
    void what_ann_takes_back_is_forgotten_when_github_tells_of_it() {
        connect();
        town.world.as("ann", town.now).revokes();
        town.pass(MINUTE);
        assertThat(town.ledger().accounts().find(town.world.person("ann"))).isEmpty();

        town.world.as("ann", town.now).label(Town.REPO, 1, "agent-fix");
        town.pass(MINUTE);
        assertThat(assigners()).containsExactly("person mona");
    }

    private void connect() {
        Connections.Begun begun = town.connections().begin();
        URI back = URI.create(
                town.world.as("ann", town.now).authorises(begun.address().toString()));
        String code = back.getQuery().replaceAll("code=([^&]*)&.*", "$1");
        String state = back.getQuery().replaceAll(".*state=", "");
        assertThat(town.connections()
                        .complete(new Connections.Callback(
                                Optional.of(code),
                                Optional.of(state),
                                Optional.empty(),
                                Optional.of(begun.cookie().reveal()))))
                .isInstanceOf(Connections.Completed.Connected.class);
    }

    /** Who had Copilot assigned. */
    private List<String> assigners() {
        return town.world.requests().stream()
                .filter(seen -> seen.line().startsWith("POST ") && seen.line().endsWith("/assignees"))
                .map(Seen::caller)
                .toList();
    }
}
