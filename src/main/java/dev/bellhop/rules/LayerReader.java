package dev.bellhop.rules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a repository, an organisation or the operator's defaults say. */
final class LayerReader {
    private static final int MOST_AGENTS = 50;
    private static final int MOST_LABELS = 100;

    private final Bounds bounds;
    private final Ceiling ceiling;

    LayerReader(Bounds bounds) {
        this.bounds = bounds;
        this.ceiling = bounds.ceiling();
    }

    Layer read(Spot spot) {
        if (spot.node() instanceof Node.Nothing) {
            return Layer.NONE;
        }
        Fields fields = spot.fields().only(Keys.FILE);
        Keys.FILE.stream()
                .filter(section -> !bounds.allows(section))
                .forEach(section -> fields.field(section)
                        .ifPresent(
                                field -> field.flaw("this server does not let a repository say this" + Ceiling.ASK)));
        Set<String> names = new LinkedHashSet<>(bounds.agents());
        List<Fields.Field> agents = entries(fields, "agents", MOST_AGENTS);
        agents.stream().map(Fields.Field::key).filter(Form.AGENT::fits).forEach(names::add);
        return new Layer(
                agents(agents),
                labels(entries(fields, "labels", MOST_LABELS), List.copyOf(names)),
                fields.at("require").flatMap(this::require),
                fields.at("plan").flatMap(said -> said.word(Plan.class).map(said::setting)),
                fields.at("budget").map(this::budget).orElse(Budget.NONE),
                fields.at("limits").map(this::limits).orElse(Limits.NONE),
                fields.at("repair").map(LayerReader::repair).orElse(Repair.NONE));
    }

    private static List<Fields.Field> entries(Fields fields, String key, int most) {
        return fields.at(key).map(spot -> spot.fields().all(most)).orElse(List.of());
    }

    private Map<String, AgentRule> agents(List<Fields.Field> fields) {
        Map<String, AgentRule> agents = new LinkedHashMap<>();
        AgentReader reader = new AgentReader(ceiling);
        for (Fields.Field field : fields) {
            if (!ceiling.allowsAgent(field.key())) {
                field.flaw("this server does not allow this agent" + Ceiling.ASK);
            }
            reader.read(field).ifPresent(agent -> agents.put(field.key(), agent));
        }
        return agents;
    }

    private Map<String, Setting<String>> labels(List<Fields.Field> fields, List<String> names) {
        Map<String, Setting<String>> labels = new LinkedHashMap<>();
        for (Fields.Field field : fields) {
            if (!Form.LABEL.fits(field.key())) {
                field.flaw("expected " + Form.LABEL.words());
            }
            field.value().text(Form.AGENT).ifPresent(name -> {
                named(field.value(), name, names);
                if (labels.putIfAbsent(Folded.ascii(field.key()), field.value().setting(name)) != null) {
                    field.flaw("this label is there twice; capitals make no difference");
                }
            });
        }
        return labels;
    }

    private void named(Spot spot, String name, List<String> names) {
        if (!names.contains(name)) {
            spot.sheet().flaw(spot.at(), spot.pointer(), "no agent has this name", Spot.near(name, names));
        } else if (!ceiling.allowsAgent(name)) {
            spot.flaw("this server does not allow this agent" + Ceiling.ASK);
        }
    }

    private Optional<Setting<Require>> require(Spot spot) {
        Optional<Require> said = spot.word(Require.class);
        said.ifPresent(value -> ceiling.checkRequire(spot, value));
        return said.map(spot::setting);
    }

    private Budget budget(Spot spot) {
        Fields fields = spot.fields().only(Keys.BUDGET);
        return new Budget(
                amount(fields.at("run"), Range.RUN, ceiling.budget().run()),
                amount(fields.at("month"), Range.MONTH, ceiling.budget().month()));
    }

    private static Optional<Setting<BigDecimal>> amount(
            Optional<Spot> spot, Range range, Optional<Setting<BigDecimal>> most) {
        Optional<BigDecimal> said = spot.flatMap(range::amount);
        said.ifPresent(value -> Ceiling.checkAmount(spot.orElseThrow(), value, most));
        return said.map(value -> spot.orElseThrow().setting(value));
    }

    private Limits limits(Spot spot) {
        Fields fields = spot.fields().only(Keys.LIMITS);
        return new Limits(
                whole(fields.at("running"), Range.RUNNING, ceiling.limits().running()),
                whole(
                        fields.at("per-issue-per-day"),
                        Range.PER_ISSUE,
                        ceiling.limits().perIssuePerDay()),
                Optional.empty());
    }

    private static Optional<Setting<Long>> whole(Optional<Spot> spot, Range range, Optional<Setting<Long>> most) {
        Optional<Long> said = spot.flatMap(range::whole);
        said.ifPresent(value -> Ceiling.checkWhole(spot.orElseThrow(), value, most));
        return said.map(value -> spot.orElseThrow().setting(value));
    }

    private static Repair repair(Spot spot) {
        Fields fields = spot.fields().only(Keys.REPAIR);
        return new Repair(
                whole(fields.at("checks"), Range.CHECKS, Optional.empty()),
                fields.at("reviews")
                        .flatMap(said -> said.word(Repair.Reviews.class).map(said::setting)));
    }
}
