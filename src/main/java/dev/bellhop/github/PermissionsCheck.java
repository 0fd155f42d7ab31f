package dev.bellhop.github;

import dev.bellhop.engine.Check;
import dev.bellhop.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whether the App may do all that it is to do. */
record PermissionsCheck(AppSeen seen) implements Check {

    @Override
    public String name() {
        return "permissions";
    }

    @Override
    public Result look(Instant now) {
        return seen.known().map(this::look).orElseGet(Checkup::unknown);
    }

    private Result look(Json app) {
        Map<String, String> needed = new TreeMap<>(Permissions.needed());
        List<String> missing = needed.entrySet().stream()
                .flatMap(one -> missing(one, app.at("permissions")).stream())
                .toList();
        return missing.isEmpty()
                ? Result.ok("The App has all " + needed.size() + " permissions that it needs.")
                : Result.fail(
                        "The App lacks " + String.join(", ", missing) + ".",
                        "set it at " + seen.page(app, "permissions") + ", then accept it at each installation");
    }

    private static Optional<String> missing(Map.Entry<String, String> needed, Json granted) {
        Optional<String> has = granted.maybe(needed.getKey()).map(Json::text);
        boolean covered = has.filter(level -> needed.getValue().equals("read") || !level.equals("read"))
                .isPresent();
        return covered
                ? Optional.empty()
                : Optional.of(needed.getKey() + ": " + needed.getValue()
                        + has.map(level -> " (it has " + level + ")").orElse(""));
    }
}
