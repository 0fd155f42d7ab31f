package dev.bellhop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookTest {
    private static final String SERVER = """
            defaults:
              agents: { house: { kind: copilot, model: auto } }
              labels: { fix-me: house }
              budget: { run: 4.00 }
            ceiling:
              require: maintain
              budget: { run: 10.00, month: 200.00 }
              limits: { running: 5, per-issue-per-day: 5, per-repo-per-day: 7 }
              agents: [copilot, house]
              models: [claude-sonnet-4.6, auto]
            override: [agents, labels, require, budget, limits]
            bots: [123456]
            """;

    @ParameterizedTest(name = "the label {0} starts {1}")
    @CsvSource({
        "agent-fix,            copilot",
        "AGENT-FIX,            copilot",
        "'agent-fix ',         none",
        "\u0430gent-fix,       none",
        "agent-f\u0131x,       none",
        "agent\u200b-fix,      none",
        "agent-fix:claude,     claude",
        "Agent-Fix:Qoder,      qoder",
        "agent-fix:mine,       mine",
        "agent-fix:nobody,     nobody",
        "agent-fix:,           none",
        "needs-claude,         claude",
        "NEEDS-Claude,         claude",
        "bug,                  none",
    })
    void row_46_labels(String label, String agent) {
        Rules rules = rules(plain(), """
                agents: { mine: { kind: copilot } }
                labels: { Needs-Claude: claude }
                """);

        assertThat(rules.agentFor(label).orElse("none")).isEqualTo(agent);
    }

    @Test
    void where_nobody_says_anything() {
        Rules rules = right(plain().read(Optional.empty()));

        assertThat(Effective.of(rules).table()).isEqualTo("""
                | Setting | Value | From |
                |---|---|---|
                | `labels.agent-fix` | `copilot` | built in |
                | `require` | `write` | built in |
                | `plan` | `never` | built in |
                | `limits.running` | `10` | built in |
                | `limits.per-issue-per-day` | `3` | built in |
                | `limits.per-repo-per-day` | `20` | built in |
                | `agents.claude.kind` | `session` | built in |
                | `agents.claude.provider` | `anthropic` | built in |
                | `agents.copilot.kind` | `copilot` | built in |
                | `agents.copilot.api` | `rest` | built in |
                | `agents.copilot.assign` | `add` | built in |
                | `agents.copilot-task.kind` | `copilot-task` | built in |
                | `agents.qoder.kind` | `session` | built in |
                | `agents.qoder.provider` | `qoder` | built in |
                """);
    }

    @Test
    void each_setting_says_where_it_comes_from() {
        Rules rules = rules(strict(), """
                require: admin
                limits: { running: 1 }
                labels:
                  "a|b": house
                """);

        assertThat(Effective.of(rules).table()).isEqualTo("""
                | Setting | Value | From |
                |---|---|---|
                | `labels.agent-fix` | `copilot` | built in |
                | `labels.a\\|b` | `house` | `.github/bellhop.yml` line 4 |
                | `labels.fix-me` | `house` | this server, line 3 |
                | `require` | `admin` | `.github/bellhop.yml` line 1 |
                | `plan` | `never` | built in |
                | `budget.run` | `4.00` | this server, line 4 |
                | `budget.month` | `200.00` | this server, line 7 |
                | `limits.running` | `1` | `.github/bellhop.yml` line 2 |
                | `limits.per-issue-per-day` | `3` | built in |
                | `limits.per-repo-per-day` | `7` | this server, line 8 |
                | `agents.copilot.kind` | `copilot` | built in |
                | `agents.copilot.api` | `rest` | built in |
                | `agents.copilot.assign` | `add` | built in |
                | `agents.house.kind` | `copilot` | this server, line 2 |
                | `agents.house.api` | `rest` | built in |
                | `agents.house.assign` | `add` | built in |
                | `agents.house.model` | `auto` | this server, line 2 |
                """);
    }

    @Test
    void the_ceiling_holds_where_nobody_says_enough() {
        Rules rules = right(strict().read(Optional.empty()));

        assertThat(rules.require().value()).isEqualTo(Require.MAINTAIN);
        assertThat(rules.running().value()).isEqualTo(5);
        assertThat(rules.agents()).containsExactly("copilot", "house");
        assertThat(rules.agent("claude")).isEmpty();
        assertThat(rules.allowsModel("gpt-5")).isFalse();
        assertThat(strict().bots()).containsExactly(123_456L);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '#',
            value = {
                "require: write # 1:10 this server demands at least maintain",
                "'budget: { run: 10.01 }' # 1:16 above this server's limit of 10.00",
                "'budget: { month: 201 }' # 1:18 above this server's limit of 200.00",
                "'limits: { running: 6 }' # 1:20 above this server's limit of 5",
                "'limits: { per-issue-per-day: 6 }' # 1:30 above this server's limit of 5",
                "'agents: { other: { kind: copilot } }' # 1:11 this server does not allow this agent",
                "'agents: { house: { kind: copilot, model: gpt-5 } }' # 1:42 this server does not allow this model",
                "'labels: { bug: claude }' # 1:16 this server does not allow this agent",
                "plan: always # 1:1 this server does not let a repository say this",
                "'repair: { checks: 1 }' # 1:1 this server does not let a repository say this"
            })
    void what_goes_beyond_the_server_names_the_limit_and_who_can_raise_it(String file, String flaw) {
        assertThat(strict().flaws("f", file))
                .extracting(Flaw::toString)
                .containsExactly("f:" + flaw + ": ask the operator of this server");
    }

    @Test
    void a_server_file_that_is_wrong_says_where() {
        RuleBook book = RuleBook.of("copilot", server("""
                default: {}
                ceiling: { require: read, models: auto, limits: { running: 1 } }
                defaults: { limits: { running: 2 }, labels: { bug: nobody } }
                override: [agent]
                bots: [hubot]
                """));

        assertThat(book.flaws())
                .extracting(Flaw::toString)
                .containsExactly(
                        "server.yml:1:1 unknown key",
                        "server.yml:2:21 expected write or maintain or admin",
                        "server.yml:2:35 expected a list",
                        "server.yml:3:32 above this server's limit of 1: ask the operator of this server",
                        "server.yml:3:52 no agent has this name",
                        "server.yml:4:12 expected agents or labels or require or plan or budget or limits or repair (did"
                                + " you mean agents?)",
                        "server.yml:5:8 expected a whole number from 1 to 999999999999");
    }

    @Test
    void a_change_is_shown_by_what_it_changes() {
        Rules before = rules(plain(), "require: write\nlabels: { bug: claude }\n");
        Rules after = rules(plain(), "\nbudget: { run: 5 }\nrequire: write\n");

        assertThat(Difference.between(before, after).table()).isEqualTo("""
                | Setting | Before | After |
                |---|---|---|
                | `labels.bug` | `claude` | `none` |
                | `budget.run` | `none` | `5` |
                """);
    }

    @Test
    void an_agent_of_a_built_in_name_replaces_it_whole() {
        Rules rules = rules(plain(), "agents: { claude: { kind: copilot-task } }\n");

        assertThat(rules.agent("claude").orElseThrow().kind()).isInstanceOf(AgentRule.CopilotTask.class);
    }

    @Test
    void our_pointer_keeps_the_words_of_a_file_to_itself() {
        assertThat(plain().flaws("f", "agents: { secret: { kind: copilot, hush: 1 } }\n"))
                .extracting(Flaw::ourPointer)
                .containsExactly("/agents/*/*");
    }

    @Test
    void only_a_name_that_is_one_is_suggested() {
        assertThat(plain().flaws("f", "agents: { 'a\"b': { kind: copilot } }\nlabels: { x: ab }\n"))
                .hasSize(2)
                .allSatisfy(flaw -> assertThat(flaw.suggestion()).isEmpty());
    }

    @Test
    void a_file_of_nothing_but_mistakes_has_a_hundred() {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            file.append("key").append(i).append(": 1\n");
        }

        assertThat(plain().flaws("f", file.toString())).hasSize(100);
    }

    @Test
    void a_file_of_more_than_a_mebibyte_is_not_read() {
        assertThat(plain().flaws("f", "#".repeat((1 << 20) + 1)))
                .extracting(Flaw::toString)
                .containsExactly("f:1:1 the file is larger than 1048576 bytes");
    }

    private static RuleBook plain() {
        return RuleBook.of("copilot", Optional.empty());
    }

    private static RuleBook strict() {
        RuleBook book = RuleBook.of("copilot", server(SERVER));
        assertThat(book.flaws()).isEmpty();
        return book;
    }

    private static Optional<Source> server(String text) {
        return Optional.of(new Source(Origin.SERVER, "server.yml", text));
    }

    private static Rules rules(RuleBook book, String file) {
        return right(book.read(Optional.of(Source.ofRepository(file))));
    }

    private static Rules right(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Right(Rules rules) -> rules;
            case Verdict.Wrong(List<Flaw> flaws) -> throw new AssertionError(flaws);
        };
    }
}
