package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Change;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a label costs of GitHub's limits, up to the assignment, the status comment and the reaction. The label that is
 * taken off and the sign that work goes on are not counted, nor what another issue's pull request makes us look at, nor GitHub's list of deliveries, which
 * is read every so often, label or not.
 */
class CallsTest {
    private final Town town = new Town();

    @Test
    void seven_calls_when_nothing_is_known_yet() {
        assertThat(label(1))
                .containsExactly(
                        "POST access_tokens", // of the organisation's repository, too, where there is none
                        "POST access_tokens",
                        "GET bellhop.yml",
                        "GET permission",
                        "POST assignees",
                        "POST reactions",
                        "POST comments");
    }

    @Test
    void as_many_where_the_organisation_has_rules() {
        town.world.scenery().repository("octo-org/.github", Town.NOON);
        town.world.scenery().install("octo-org/.github", Town.NOON);
        town.world
                .as("mona", Town.NOON)
                .code()
                .commit("octo-org/.github", Change.write(".github/bellhop.yml", "require: write\n"));
        assertThat(label(1))
                .containsExactly(
                        "POST access_tokens",
                        "GET bellhop.yml",
                        "GET bellhop.yml",
                        "GET permission",
                        "POST assignees",
                        "POST reactions",
                        "POST comments");
    }

    @Test
    void four_for_the_next_issue() {
        int next = town.world.as("mona", Town.NOON).open(Town.REPO, "Another typo", "Here.");
        label(1);
        assertThat(label(next)).containsExactly("GET permission", "POST assignees", "POST reactions", "POST comments");
    }

    @Test
    void rules_are_read_again_after_a_push_and_after_a_minute() {
        int second = town.world.as("mona", Town.NOON).open(Town.REPO, "Another typo", "Here.");
        int third = town.world.as("mona", Town.NOON).open(Town.REPO, "A third typo", "There.");
        label(1);
        town.rule("require: write\n");
        assertThat(label(second)).contains("GET bellhop.yml");
        town.pass(Duration.ofMinutes(2));
        assertThat(label(third)).contains("GET bellhop.yml");
    }

    private List<String> label(int issue) {
        int before = town.world.requests().size();
        town.world.as("mona", town.now).label(Town.REPO, issue, "agent-fix");
        town.pass(Duration.ofSeconds(4));
        return town.world.requests().stream()
                .skip(before)
                .filter(seen -> !seen.request().method().equals("DELETE"))
                .filter(seen -> !seen.request().body().contains("rocket"))
                .filter(seen -> !seen.request().path().endsWith("/files"))
                .filter(seen -> !seen.request().path().startsWith("/app/hook/"))
                .map(seen -> seen.request().method() + " " + last(seen.request().path()))
                .toList();
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
