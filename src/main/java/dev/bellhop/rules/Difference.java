package dev.bellhop.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a change of a file changes in effect. Where a setting comes from is no difference. */
public record Difference(List<Change> changes) {
    private static final String NONE = "none";

    public record Change(String setting, String before, String after) {}

    public Difference {
        changes = List.copyOf(changes);
    }

    public static Difference between(Rules before, Rules after) {
        Map<String, String> old = values(before);
        Map<String, String> fresh = values(after);
        Set<String> settings = new LinkedHashSet<>(old.keySet());
        settings.addAll(fresh.keySet());
        List<Change> changes = new ArrayList<>();
        for (String setting : settings) {
            Change change = new Change(setting, old.getOrDefault(setting, NONE), fresh.getOrDefault(setting, NONE));
            if (!change.before().equals(change.after())) {
                changes.add(change);
            }
        }
        return new Difference(changes);
    }

    public String table() {
        return changes.stream()
                .map(change -> "| %s | %s | %s |\n"
                        .formatted(
                                Effective.cell(change.setting()),
                                Effective.cell(change.before()),
                                Effective.cell(change.after())))
                .collect(Collectors.joining("", "| Setting | Before | After |\n|---|---|---|\n".formatted(), ""));
    }

    /** Several lines of one setting are one value. */
    private static Map<String, String> values(Rules rules) {
        return Effective.of(rules).lines().stream()
                .collect(Collectors.toMap(
                        Effective.Line::setting,
                        Effective.Line::value,
                        (one, other) -> one + ", " + other,
                        LinkedHashMap::new));
    }
}
