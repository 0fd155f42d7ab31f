package dev.bellhop.run;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What was used, as far as platforms count. What a platform does not tell is absent, and is never zero. */
public record Used(
        Optional<Long> input,
        Optional<Long> output,
        Optional<BigDecimal> listCost,
        Optional<BigDecimal> credits,
        Optional<BigDecimal> premiumRequests,
        Optional<Long> activeSeconds) {

    /** Of all attempts together. One that goes on where another ended knows what that used, which counts once. */
    public static Used by(Run run) {
        Map<String, SessionFact.Spent> sessions = new HashMap<>();
        Map<String, Fact.TaskSeen> tasks = new HashMap<>();
        for (Attempt attempt : run.attempts()) {
            attempt.facts().sitting().spent().forEach((id, seen) -> sessions.merge(id, seen, Used::newer));
            tasks.putAll(attempt.facts().tasks());
        }
        List<Spending> spent =
                sessions.values().stream().map(SessionFact.Spent::spending).toList();
        List<Usage> counted =
                tasks.values().stream().flatMap(task -> task.usage().stream()).toList();
        return new Used(
                count(spent, Spending::input),
                count(spent, Spending::output),
                sum(spent, Spending::listCost),
                sum(Stream.concat(amounts(spent, Spending::credits), amounts(counted, Usage.Unit.AI_CREDITS))),
                sum(amounts(counted, Usage.Unit.PREMIUM_REQUESTS)),
                count(spent, Spending::activeSeconds));
    }

    public Used and(Used other) {
        return new Used(
                both(input, other.input),
                both(output, other.output),
                sum(Stream.of(listCost, other.listCost).flatMap(Optional::stream)),
                sum(Stream.of(credits, other.credits).flatMap(Optional::stream)),
                sum(Stream.of(premiumRequests, other.premiumRequests).flatMap(Optional::stream)),
                both(activeSeconds, other.activeSeconds));
    }

    private static SessionFact.Spent newer(SessionFact.Spent known, SessionFact.Spent other) {
        return known.at().isAfter(other.at()) ? known : other;
    }

    private static Stream<BigDecimal> amounts(Collection<Spending> all, Function<Spending, Optional<BigDecimal>> what) {
        return all.stream().map(what).flatMap(Optional::stream);
    }

    private static Stream<BigDecimal> amounts(Collection<Usage> all, Usage.Unit unit) {
        return all.stream().filter(usage -> usage.unit() == unit).map(Usage::amount);
    }

    private static Optional<BigDecimal> sum(Collection<Spending> all, Function<Spending, Optional<BigDecimal>> what) {
        return sum(amounts(all, what));
    }

    /** Written in one way, however many noughts its parts had. */
    private static Optional<BigDecimal> sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal::add).map(Used::plain);
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal brief = amount.stripTrailingZeros();
        return brief.scale() < 0 ? brief.setScale(0) : brief;
    }

    /** Platforms that do not count say nought. */
    private static Optional<Long> count(Collection<Spending> all, ToLongFunction<Spending> what) {
        return Optional.of(all.stream().mapToLong(what).sum()).filter(sum -> sum != 0);
    }

    private static Optional<Long> both(Optional<Long> one, Optional<Long> other) {
        return Stream.of(one, other).flatMap(Optional::stream).reduce(Long::sum);
    }
}
