package dev.bellhop.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The operator's limits: no file may go beyond them. */
record Ceiling(
        Optional<Setting<Require>> require,
        Budget budget,
        Limits limits,
        Optional<List<String>> agents,
        Optional<List<String>> models) {
    static final String ASK = ": ask the operator of this server";
    static final Ceiling NONE =
            new Ceiling(Optional.empty(), Budget.NONE, Limits.NONE, Optional.empty(), Optional.empty());

    boolean allowsAgent(String name) {
        return agents.map(allowed -> allowed.contains(name)).orElse(true);
    }

    boolean allowsModel(String name) {
        return models.map(allowed -> allowed.contains(name)).orElse(true);
    }

    /** Where a file says less than the least, or nobody says enough, the operator's word holds. */
    Layer bind(Layer layer) {
        return new Layer(
                layer.agents(),
                layer.labels(),
                higher(layer.require()),
                layer.plan(),
                new Budget(
                        lower(layer.budget().run(), budget.run()),
                        lower(layer.budget().month(), budget.month())),
                new Limits(
                        lower(layer.limits().running(), limits.running()),
                        lower(layer.limits().perIssuePerDay(), limits.perIssuePerDay()),
                        limits.perRepoPerDay().or(layer.limits()::perRepoPerDay)),
                layer.repair());
    }

    void checkRequire(Spot spot, Require said) {
        require.map(Setting::value)
                .filter(least -> said.compareTo(least) < 0)
                .ifPresent(least -> spot.flaw("this server demands at least " + Spot.written(least) + ASK));
    }

    static void checkAmount(Spot spot, BigDecimal said, Optional<Setting<BigDecimal>> most) {
        most.map(Setting::value)
                .filter(limit -> said.compareTo(limit) > 0)
                .ifPresent(limit -> spot.flaw("above this server's limit of " + limit.toPlainString() + ASK));
    }

    static void checkWhole(Spot spot, long said, Optional<Setting<Long>> most) {
        most.map(Setting::value)
                .filter(limit -> said > limit)
                .ifPresent(limit -> spot.flaw("above this server's limit of " + limit + ASK));
    }

    private Optional<Setting<Require>> higher(Optional<Setting<Require>> said) {
        return require.filter(least -> said.isEmpty() || said.get().value().compareTo(least.value()) < 0)
                .or(() -> said);
    }

    private static <T extends Comparable<T>> Optional<Setting<T>> lower(
            Optional<Setting<T>> said, Optional<Setting<T>> most) {
        return most.filter(limit -> said.isEmpty() || said.get().value().compareTo(limit.value()) > 0)
                .or(() -> said);
    }
}
