package dev.bellhop.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a run used: only what its platforms told, and nothing twice. */
class UsedTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Fact CLAUDE = spent("s-1", 0, new Spending(100, 20, 7, amount("1.50"), amount(), 60));
    private static final Fact CLAUDE_LATER = spent("s-1", 9, new Spending(300, 40, 7, amount("2.50"), amount(), 90));
    private static final Fact QODER = spent("s-2", 0, new Spending(0, 0, 0, amount(), amount("3.0"), 30));
    private static final Fact CREDITS = task("t-1", new Usage(Usage.Unit.AI_CREDITS, new BigDecimal("0.50")));
    private static final Fact PREMIUM = task("t-2", new Usage(Usage.Unit.PREMIUM_REQUESTS, new BigDecimal("100")));

    static Stream<Arguments> attempts() {
        return Stream.of(
                arguments("nothing is told", List.of(List.of()), "- - - - - -"),
                arguments("a session by list price", List.of(List.of(CLAUDE)), "100 20 1.5 - - 60"),
                arguments("a session by credits", List.of(List.of(QODER)), "- - - 3 - 30"),
                arguments("a task by credits", List.of(List.of(CREDITS)), "- - - 0.5 - -"),
                arguments("a task by premium requests", List.of(List.of(PREMIUM)), "- - - - 100 -"),
                arguments("several tasks", List.of(List.of(CREDITS, PREMIUM)), "- - - 0.5 100 -"),
                arguments("two attempts", List.of(List.of(CREDITS), List.of(PREMIUM)), "- - - 0.5 100 -"),
                arguments("two sessions", List.of(List.of(CLAUDE, QODER)), "100 20 1.5 3 - 90"),
                arguments("one that goes on", List.of(List.of(CLAUDE), List.of(CLAUDE, QODER)), "100 20 1.5 3 - 90"),
                arguments(
                        "one that is heard of later",
                        List.of(List.of(CLAUDE), List.of(CLAUDE_LATER)),
                        "300 40 2.5 - - 90"),
                arguments("one heard of late", List.of(List.of(CLAUDE_LATER), List.of(CLAUDE)), "300 40 2.5 - - 90"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attempts")
    void only_what_was_told_is_counted_and_once(String what, List<List<Fact>> attempts, String used) {
        assertThat(shown(Used.by(run(attempts)))).as(what).isEqualTo(used);
    }

    @Test
    void two_runs_together_know_what_either_knows() {
        Used one = Used.by(run(List.of(List.of(CLAUDE))));
        Used other = Used.by(run(List.of(List.of(QODER, PREMIUM))));
        assertThat(shown(one.and(other))).isEqualTo("100 20 1.5 3 100 90");
        assertThat(other.and(one)).isEqualTo(one.and(other));
        assertThat(shown(one.and(one))).isEqualTo("200 40 3 - - 120");
    }

    private static Run run(List<List<Fact>> attempts) {
        Run run = Cases.planned();
        List<Attempt> all = attempts.stream()
                .map(facts -> new Attempt(
                        1, "any", "any", run.attempt().task(), run.attempt().begin(), Learned.from(facts, Facts.NONE)))
                .toList();
        return new Run(
                run.id(), run.place(), run.request(), all, Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    private static String shown(Used used) {
        return Stream.of(
                        used.input(),
                        used.output(),
                        used.listCost().map(BigDecimal::toPlainString),
                        used.credits().map(BigDecimal::toPlainString),
                        used.premiumRequests().map(BigDecimal::toPlainString),
                        used.activeSeconds())
                .map(amount -> amount.map(Object::toString).orElse("-"))
                .collect(Collectors.joining(" "));
    }

    private static Fact spent(String session, int second, Spending spending) {
        return new SessionFact.Spent(session, NOON.plusSeconds(second), spending);
    }

    private static Fact task(String id, Usage usage) {
        return new Fact.TaskSeen(id, NOON, Fact.State.COMPLETED, "", "", Optional.of(usage));
    }

    private static Optional<BigDecimal> amount(String... written) {
        return Arrays.stream(written).map(BigDecimal::new).findFirst();
    }
}
