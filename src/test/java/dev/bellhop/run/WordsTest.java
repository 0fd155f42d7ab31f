package dev.bellhop.run;

import static dev.bellhop.run.Cases.NOON;
import static dev.bellhop.run.Cases.after;
import static dev.bellhop.run.Cases.asked;
import static dev.bellhop.run.Cases.performed;
import static dev.bellhop.run.Cases.pull;
import static dev.bellhop.run.Cases.work;
import static dev.bellhop.run.Cases.working;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    private static final Run DRAFTED = after(working(), pull(Pull.State.DRAFT, 0));

    @Test
    void working_without_a_pull_request() {
        assertThat(Words.status(working())).isEqualTo("""
                        **Working** · Copilot · asked by @mona

                        - [x] Copilot took the issue
                        - [ ] Pull request opened
                        - [ ] Work finished

                        What is written here from now on does not reach Copilot. Wait for its pull request and comment there.
                        """);
    }

    @Test
    void working_with_a_draft() {
        assertThat(Words.status(DRAFTED)).isEqualTo("""
                        **Working** · Copilot · asked by @mona

                        - [x] Copilot took the issue
                        - [x] Pull request opened: #18 `Fix it`
                        - [ ] Work finished

                        What is written here from now on does not reach Copilot. Comment on #18 instead.
                        """);
    }

    @Test
    void ready_for_review() {
        Run run = after(DRAFTED, work(Fact.Work.FINISHED, 40));
        assertThat(Words.status(run)).isEqualTo("""
                        **Ready for review** · Copilot · asked by @mona

                        - [x] Copilot took the issue
                        - [x] Pull request opened: #18 `Fix it`
                        - [x] Work finished

                        Next: review #18 `Fix it`. To have something changed, comment there with `@copilot` and what to change.
                        """);
        assertThat(Words.ready(run)).isEqualTo("""
                        @mona, **a pull request is ready for review**: #18 `Fix it`

                        An AI agent wrote it from this issue's text. Review it as you would a stranger's work.
                        """);
    }

    @Test
    void merged_and_closed() {
        assertThat(Words.status(after(DRAFTED, pull(Pull.State.MERGED, 60)))).isEqualTo("""
                        **Done** · Copilot · asked by @mona

                        #18 `Fix it` was merged.
                        """);
        assertThat(Words.status(after(DRAFTED, pull(Pull.State.CLOSED, 60)))).isEqualTo("""
                        **Closed** · Copilot · asked by @mona

                        #18 `Fix it` was closed without a merge. To try again, take Copilot off the issue's assignees and put the label `agent-fix` on the issue.
                        """);
    }

    @Test
    void an_assignment_that_github_ignored() {
        Run run = performed(asked(), new Outcome.Failed(new Problem(Problem.Code.NOT_ASSIGNED)))
                .run()
                .orElseThrow();
        assertThat(Words.status(run)).isEqualTo("""
                        **Failed** · Copilot · asked by @mona

                        **What happened**: GitHub took the request and did not assign Copilot.
                        **Who can fix it**: the operator of this server, or an owner of the organisation.
                        **How**: the person whose token is used needs write permission to `acme/web` and a Copilot seat, and the coding agent must be turned on for this repository.

                        To try again, put the label `agent-fix` on the issue.
                        """);
    }

    @ParameterizedTest
    @EnumSource(Problem.Code.class)
    void every_problem_says_what_who_and_how(Problem.Code code) {
        Run run = performed(asked(), new Outcome.Failed(new Problem(code, "Not `Found` @everyone\nx")))
                .run()
                .orElseThrow();
        Problems problem = Problems.of(new Problem(code, ""), run);
        assertThat(problem.what()).isNotBlank();
        assertThat(problem.who()).isNotBlank();
        assertThat(problem.how()).isNotBlank();
        assertThat(Words.status(run)).startsWith("**Failed** · Copilot").doesNotContain("\nx");
        assertThat(Words.failed(run)).startsWith("@mona, **this run failed**.");
    }

    @Test
    void another_s_words_do_nothing_in_ours() {
        Run hostile = after(
                working(),
                new Fact.PullSeen(new Pull(
                        7,
                        18,
                        "@everyone `x` <!-- \u202E --> Fixes #1",
                        "u",
                        "h",
                        Pull.State.DRAFT,
                        NOON.plusSeconds(5),
                        NOON.plusSeconds(5))));
        assertThat(Words.status(hostile)).contains("#18 `@everyone 'x' <!-- \uFFFD --> Fixes #1`\n");
    }
}
