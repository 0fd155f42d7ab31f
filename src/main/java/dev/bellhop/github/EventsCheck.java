package dev.bellhop.github;

import dev.bellhop.engine.Check;
import dev.bellhop.json.Json;
import java.time.Instant;
import java.util.List;

/** Whether the App is told of all that it acts on. */
record EventsCheck(AppSeen seen) implements Check {

    @Override
    public String name() {
        return "events";
    }

    @Override
    public Result look(Instant now) {
        return seen.known().map(this::look).orElseGet(Checkup::unknown);
    }

    private Result look(Json app) {
        List<String> told = app.at("events").items(Json::text);
        List<String> missing =
                Hook.needed().stream().filter(event -> !told.contains(event)).toList();
        return missing.isEmpty()
                ? Result.ok("The App is told of " + String.join(", ", Hook.needed()) + ".")
                : Result.fail(
                        "The App is not told of " + String.join(", ", missing) + ".",
                        "tick it under \"Subscribe to events\" at " + seen.page(app, "permissions"));
    }
}
