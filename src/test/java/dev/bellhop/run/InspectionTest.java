package dev.bellhop.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.rules.RuleBook;
import dev.bellhop.rules.Rules;
import dev.bellhop.rules.Source;
import dev.bellhop.rules.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in a repository. */
class InspectionTest {
    private static final RuleBook BOOK = RuleBook.of("copilot", Optional.empty());

    @Test
    void labels_are_the_same_in_capitals_and_without() {
        Rules rules = rules("labels:\n  Ask Claude: claude\n");
        assertThat(Inspection.labels(rules, Set.of("AGENT-Fix", "ask claude", "bug"))
                        .grade())
                .isEqualTo(Found.Grade.GOOD);
        assertThat(Inspection.labels(rules, Set.of("bug")).what())
                .startsWith("The repository has no label `agent-fix`, `ask claude`, and ");
    }

    @ParameterizedTest(name = "{0}, certain {1}, bypassed {2}: {3}")
    @CsvSource({
        "SESSION, true, false, BAD",
        "SESSION, true, true, GOOD",
        "SESSION, false, false, DOUBTFUL",
        "COPILOT, true, true, BAD",
        "COPILOT, false, true, DOUBTFUL",
    })
    void the_app_may_pass_by_a_ruleset_and_copilot_is_not_the_app(
            Inspection.Pusher pusher, boolean certain, boolean bypassed, Found.Grade grade) {
        Hindrance hindrance = new Hindrance("creation", "All", certain, bypassed);
        assertThat(Inspection.branch(pusher, List.of(hindrance)).grade()).isEqualTo(grade);
    }

    @Test
    void of_what_refuses_and_what_may_refuse_the_first_is_said() {
        Hindrance closed = new Hindrance("creation", "All", true, false);
        Hindrance length = new Hindrance("max_file_size", "No `binaries`", false, false);
        assertThat(Inspection.branch(Inspection.Pusher.SESSION, List.of(length, closed, closed)))
                .isEqualTo(new Found(
                        Found.Grade.BAD,
                        "What is pushed to branches `agent/**` is refused by the ruleset `All` by its rule `creation`.",
                        "put the App among those who may bypass it, or leave `agent/**` out of it"));
    }

    @Test
    void a_name_from_outside_takes_no_effect() {
        Hindrance named = new Hindrance("creation", "@mona `**`\n# All", true, false);
        assertThat(Inspection.branch(Inspection.Pusher.SESSION, List.of(named)).what())
                .contains("the ruleset `@mona '**' # All` by");
    }

    @Test
    void only_branches_of_agents_that_can_be_asked_are_looked_at() {
        Rules rules = rules("");
        assertThat(Inspection.Pusher.of(rules, Set.of("copilot"))).containsExactly(Inspection.Pusher.COPILOT);
        assertThat(Inspection.Pusher.of(rules, Set.of("copilot", "copilot-task", "anthropic")))
                .containsExactly(Inspection.Pusher.SESSION, Inspection.Pusher.COPILOT);
    }

    @Test
    void of_many_problems_the_first_three_are_named() {
        Verdict wrong = BOOK.read(Optional.of(Source.ofRepository("a: 1\nb: 2\nc: 3\nd: 4\n")));
        assertThat(Inspection.rules(wrong).what())
                .startsWith("The rules have 4 problems: `.github/bellhop.yml` line 1, column 1: ")
                .contains(" line 3, column 1: ")
                .endsWith("; and more.");
    }

    private static Rules rules(String text) {
        return ((Verdict.Right) BOOK.read(Optional.of(Source.ofRepository(text)))).rules();
    }
}
