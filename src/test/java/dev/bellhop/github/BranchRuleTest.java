package dev.bellhop.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rules are in the way of a branch that is pushed. */
class BranchRuleTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "creation, CERTAIN",
        "update, CERTAIN",
        "pull_request, CERTAIN",
        "required_status_checks, CERTAIN",
        "non_fast_forward, PERHAPS",
        "required_signatures, PERHAPS",
        "commit_message_pattern, PERHAPS",
        "deletion, ''",
        "copilot_code_review, ''",
        "a_rule_of_tomorrow, ''",
    })
    void of_a_rule_that_says_nothing_more(String type, String grip) {
        assertThat(grip(Json.object().with("type", type))).isEqualTo(grip);
    }

    @ParameterizedTest(name = "{0} {1}, negate {2}: {3}")
    @CsvSource({
        "starts_with, agent/, false, ''",
        "starts_with, feature/, false, CERTAIN",
        "starts_with, agent/, true, CERTAIN",
        "ends_with, -x, false, ''",
        "contains, issue, true, CERTAIN",
        "contains, issue, false, ''",
        "regex, ^(agent|feature)/, false, PERHAPS",
        "regex, (.*.*.*.*.*)*!, false, PERHAPS",
        "sounds_like, agent, false, PERHAPS",
    })
    void of_how_a_branch_is_called(String operator, String pattern, boolean negate, String grip) {
        Json parameters = Json.object()
                .with("operator", operator)
                .with("pattern", pattern)
                .with("negate", negate);
        assertThat(grip(Json.object().with("type", "branch_name_pattern").with("parameters", parameters)))
                .isEqualTo(grip);
    }

    private static String grip(Json rule) {
        return BranchRule.of(rule)
                .grip("agent/issue-1-x")
                .map(BranchRule.Grip::name)
                .orElse("");
    }
}
