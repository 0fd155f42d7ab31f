package dev.bellhop.run;

import static dev.bellhop.run.Cases.ISSUE;
import static dev.bellhop.run.Cases.MONA;
import static dev.bellhop.run.Cases.NOON;
import static dev.bellhop.run.Cases.POLICY;
import static dev.bellhop.run.Cases.labeled;
import static dev.bellhop.run.Cases.situation;
import static dev.bellhop.run.Cases.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalTest {
    private static final Issue HIDING =
            new Issue("A title", "A body <!-- " + "x".repeat(300) + " -->", Issue.State.OPEN);

    @Test
    void who_has_looked_at_what_waits_may_let_it_go_on() {
        Decision decision = POLICY.decide(with(held()), said("/agent approve", 30));
        assertThat(decision.effects()).hasAtLeastOneElementOfType(Effect.Start.class);
    }

    @ParameterizedTest(name = "{0} seconds after the request")
    @ValueSource(ints = {-3_600, 0})
    void an_approval_from_before_there_was_anything_to_look_at_starts_nothing(int seconds) {
        Event.Commented early = said("/agent approve", seconds);
        Decision decision = POLICY.decide(with(held()), early);
        assertThat(decision.effects()).contains(said(early)).doesNotHaveAnyElementsOfTypes(Effect.Start.class);
    }

    @Test
    void nobody_approves_in_the_comment_that_asks() {
        Decision decision = POLICY.decide(situation(Standing.WRITE), said("/agent fix\n/agent approve", 0));
        assertThat(decision.run().orElseThrow().phase()).isInstanceOf(Phase.Held.class);
        assertThat(decision.effects()).doesNotHaveAnyElementsOfTypes(Effect.Start.class);
    }

    private static Effect said(Event.Commented by) {
        return new Effect.Say(RunId.of(by.at(), by.trace()), "answer", """
                @mona, **not approved**: what waits here was asked at that moment or later, so nobody can have looked at it.

                Read in the status comment what the agent is told, then comment `/agent approve`.
                """);
    }

    private static Run held() {
        return POLICY.decide(situation(Standing.WRITE), labeled("agent-fix", MONA, HIDING))
                .run()
                .orElseThrow();
    }

    private static Event.Commented said(String text, int seconds) {
        Remark remark = new Remark.Written(9, text, OptionalLong.empty());
        return new Event.Commented(NOON.plusSeconds(seconds), "guid-9", ISSUE, HIDING, remark, MONA);
    }
}
