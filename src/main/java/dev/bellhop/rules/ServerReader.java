package dev.bellhop.rules;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the operator's file. Its own defaults are held against its own ceiling. */
final class ServerReader {
    private static final int MOST = 1_000;

    private final Set<String> agents;

    ServerReader(Set<String> agents) {
        this.agents = agents;
    }

    ServerRules read(Spot spot) {
        if (spot.node() instanceof Node.Nothing) {
            return ServerRules.NONE;
        }
        Fields fields = spot.fields().only(Keys.SERVER);
        Ceiling ceiling = fields.at("ceiling").map(ServerReader::ceiling).orElse(Ceiling.NONE);
        Bounds bounds = new Bounds(agents, ceiling, Optional.empty());
        return new ServerRules(
                fields.at("defaults").map(new LayerReader(bounds)::read).orElse(Layer.NONE),
                ceiling,
                fields.at("override").map(list -> list.each(MOST, section -> section.word(Keys.FILE))),
                new HashSet<>(fields.at("bots")
                        .map(list -> list.each(MOST, Range.ID::whole))
                        .orElse(List.of())));
    }

    private static Ceiling ceiling(Spot spot) {
        Fields fields = spot.fields().only(Keys.CEILING);
        return new Ceiling(
                fields.at("require").flatMap(said -> said.word(Require.class).map(said::setting)),
                fields.at("budget").map(ServerReader::budget).orElse(Budget.NONE),
                fields.at("limits").map(ServerReader::limits).orElse(Limits.NONE),
                fields.at("agents").map(list -> list.each(MOST, name -> name.text(Form.AGENT))),
                fields.at("models").map(list -> list.each(MOST, name -> name.text(Form.MODEL))));
    }

    private static Budget budget(Spot spot) {
        Fields fields = spot.fields().only(Keys.BUDGET);
        return new Budget(amount(fields.at("run"), Range.RUN), amount(fields.at("month"), Range.MONTH));
    }

    private static Optional<Setting<BigDecimal>> amount(Optional<Spot> spot, Range range) {
        return spot.flatMap(said -> range.amount(said).map(said::setting));
    }

    private static Limits limits(Spot spot) {
        Fields fields = spot.fields().only(Keys.MOST);
        return new Limits(
                whole(fields.at("running"), Range.RUNNING),
                whole(fields.at("per-issue-per-day"), Range.PER_ISSUE),
                whole(fields.at("per-repo-per-day"), Range.PER_REPO));
    }

    private static Optional<Setting<Long>> whole(Optional<Spot> spot, Range range) {
        return spot.flatMap(said -> range.whole(said).map(said::setting));
    }
}
