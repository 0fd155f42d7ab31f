package dev.bellhop.copilot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Change;
import dev.bellhop.demo.Hello;
import dev.bellhop.github.Stage;
import dev.bellhop.http.Credential;
import dev.bellhop.run.CustomAgent;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Roster;
import dev.bellhop.text.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomAgentsTest {
    private static final String PRIVATE = "octo-org/.github-private";

    private final Stage stage = new Stage();
    private final Repo repo = stage.place().repo();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void all_three_are_asked_where_all_can_be() {
        String owner = stage.world()
                .scenery()
                .enterprise("octo", "olga", List.of("octo-org"), stage.now.plus(Duration.ofDays(1)));
        write(
                Hello.REPOSITORY,
                ".github/agents/tester.md",
                ".github/agents/writer.agent.md",
                ".github/agents/logo.png");
        stage.world().scenery().repository(PRIVATE, stage.now);
        write(PRIVATE, "agents/reviewer.md");
        stage.world().scenery().install(PRIVATE, stage.now);
        EnterpriseAgents enterprise =
                new EnterpriseAgents(stage.client, new Credential("owner", () -> new Secret(owner), _ -> {}), "octo");
        enterprise.set("octo-org", true);

        Roster roster = new CustomAgents(stage.client, stage.tokens, Optional.of(enterprise)).known(repo);

        assertThat(roster).isEqualTo(new Roster(Set.of("tester", "writer", "reviewer"), List.of()));
    }

    @Test
    void who_could_not_be_asked_is_said() {
        Roster roster = new CustomAgents(stage.client, stage.tokens, Optional.empty()).known(repo);

        assertThat(roster.names()).isEmpty();
        assertThat(roster.unasked()).hasSize(2);
        assertThat(roster.unasked().getFirst())
                .isEqualTo("the organisation's agents, because the App cannot read octo-org/.github-private");
        assertThat(roster.unasked().getLast()).contains("ENTERPRISE_TOKEN");
    }

    @Test
    void an_enterprise_that_says_no_was_not_asked() {
        stage.world().scenery().enterprise("octo", "olga", List.of("octo-org"), stage.now.plus(Duration.ofDays(1)));
        EnterpriseAgents foreign = new EnterpriseAgents(
                stage.client, new Credential("mona", () -> new Secret(stage.personToken()), _ -> {}), "octo");

        assertThat(new CustomAgents(stage.client, stage.tokens, Optional.of(foreign))
                        .known(repo)
                        .unasked())
                .last()
                .asString()
                .isEqualTo("the enterprise's agents, because its list was refused");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"tester.md, tester", "a.b.agent.md, a.b", "x/y.md, y", "tester.txt, ''", ".md, ''", ".agent.md, ''"})
    void an_agent_is_called_by_its_file(String file, String id) {
        assertThat(CustomAgent.id(file).orElse("")).isEqualTo(id);
    }

    private void write(String repository, String... files) {
        for (String file : files) {
            stage.world().as("mona", stage.now).code().commit(repository, Change.write(file, "x"));
        }
    }
}
