package dev.bellhop.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Acts;
import dev.bellhop.demo.Hello;
import dev.bellhop.demo.Ruleset;
import dev.bellhop.run.Hindrance;
import dev.bellhop.run.Repo;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a repository is like, as GitHub shows it. */
class GroundsTest {
    private final Stage stage = new Stage();
    private final Acts mona = stage.world().as("mona", stage.now);
    private final Repo repo = stage.place().repo();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void labels_are_read_to_the_last_page() {
        IntStream.range(0, 205).forEach(n -> mona.makeLabel(Hello.REPOSITORY, "label " + n));
        assertThat(stage.forge.labels(repo)).hasSize(206).contains("agent-fix", "label 204");
    }

    @Test
    void each_rule_in_the_way_is_named_with_its_ruleset() {
        mona.rule(
                Hello.REPOSITORY,
                new Ruleset("Ours", "agent/", true, List.of(rule("creation"), rule("deletion"), rule("workflows"))));
        mona.rule(Hello.REPOSITORY, new Ruleset("Theirs", "copilot/", false, List.of(rule("update"))));
        assertThat(stage.forge.hindrances(repo, "agent/issue-1-x"))
                .containsExactly(
                        new Hindrance("creation", "Ours", true, true), new Hindrance("workflows", "Ours", false, true));
        assertThat(stage.forge.hindrances(repo, "copilot/fix-1"))
                .containsExactly(new Hindrance("update", "Theirs", true, false));
        assertThat(stage.forge.hindrances(repo, "main")).isEmpty();
    }

    private static Ruleset.Rule rule(String type) {
        return Ruleset.Rule.of(type);
    }
}
