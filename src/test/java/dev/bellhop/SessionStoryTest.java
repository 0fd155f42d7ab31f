package dev.bellhop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Seen;
import dev.bellhop.platform.Platform;
import dev.bellhop.platform.Script;
import dev.bellhop.platform.SessionView;
import dev.bellhop.platform.VaultView;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A managed session, from the label to what is left when it is over. */
class SessionStoryTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static Town town(Platform.Kind kind) {
        return new Town().seated(kind);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void a_label_becomes_a_pull_request_that_is_merged(Platform.Kind kind) {
        Town town = town(kind);
        town.label();
        town.pass(Duration.ofMinutes(10));
        Golden.equal("session-" + kind.name().toLowerCase(Locale.ROOT) + "-ready", town.page(1));
        town.world.as("mona", town.now).merge(Town.REPO, 2);
        town.pass(Duration.ofMinutes(5));
        Golden.equal("session-" + kind.name().toLowerCase(Locale.ROOT) + "-merged", town.page(1));
        assertThat(town.platform().sessions()).singleElement().satisfies(session -> {
            assertThat(session.messages()).hasSize(1);
            assertThat(session.archived()).isTrue();
        });
        assertThat(town.platform().vaults()).allMatch(SessionStoryTest::isGone);
    }

    private static boolean isGone(VaultView vault) {
        return vault.archived();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void what_was_only_pushed_is_opened_by_us(Platform.Kind kind) {
        Town town = town(kind);
        town.platform().script(new Script.PushesOnly());
        town.label();
        town.pass(Duration.ofMinutes(10));
        assertThat(town.page(1)).contains("a pull request is ready for review", "- [x] Pull request opened: #2");
        assertThat(town.world.issue(Town.REPO, 2).at("body").text()).startsWith("Fixes #1.");
    }

    @Test
    void a_question_goes_to_the_issue_and_the_answer_to_that_question() {
        Town town = town(Platform.Kind.ANTHROPIC);
        town.platform().script(new Script.AsksPerson("Tabs or spaces?"));
        town.label();
        town.pass(Duration.ofMinutes(5));
        assertThat(town.page(1)).contains("Claude asks you something**:\n\n> Tabs or spaces?");
        town.say("/agent reply spaces");
        town.pass(Duration.ofMinutes(10));
        assertThat(town.page(1)).contains("a pull request is ready for review");
        assertThat(session(town).messages()).hasSize(1);
    }

    @Test
    void stop_breaks_off_the_turn_and_clears_everything_away() {
        Town town = town(Platform.Kind.ANTHROPIC);
        town.platform().script(new Script.Silent());
        town.label();
        town.pass(Duration.ofMinutes(2));
        town.say("/agent stop");
        town.pass(MINUTE);
        assertThat(town.page(1)).contains("Claude was stopped, and its session is put away.");
        assertThat(session(town).archived()).isTrue();
        assertThat(town.platform().vaults()).allMatch(SessionStoryTest::isGone);
        assertThat(town.ledger().sessions().holders()).isEmpty();
    }

    @Test
    void a_session_that_works_for_hours_is_given_new_tokens_in_time() {
        Town town = town(Platform.Kind.ANTHROPIC);
        town.platform().script(new Script.Silent());
        town.label();
        town.pass(Duration.ofMinutes(70));
        List<String> rotations = town.platform().seen().stream()
                .map(seen -> seen.request().path())
                .filter(path -> path.matches(".*/(resources|credentials)/[^/]+"))
                .toList();
        assertThat(rotations).hasSize(2);
    }

    private static SessionView session(Town town) {
        List<SessionView> all = town.platform().sessions();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    static String calls(Town town) {
        return String.join("\n", town.platform().seen().stream().map(Seen::line).toList());
    }
}
