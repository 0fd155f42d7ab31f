package dev.bellhop.session;

import dev.bellhop.json.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A session as we want it: made idle, and told later what to do, since nobody can take back a second message. */
record SessionOrder(
        Made agent,
        String environment,
        String title,
        Map<String, String> metadata,
        Optional<String> vault,
        List<Mount> mounts,
        Optional<BigDecimal> budgetUsd) {

    SessionOrder {
        metadata = Map.copyOf(metadata);
        mounts = List.copyOf(mounts);
    }

    Json json() {
        Json pinned = Json.object().with("type", "agent").with("id", agent.id()).with("version", agent.version());
        return Json.object()
                .with("agent", pinned)
                .with("environment_id", environment)
                .with("title", title)
                .with("metadata", Json.object(new TreeMap<>(metadata)))
                .with("vault_ids", vault.map(List::of))
                .with("resources", Json.array(mounts.stream().map(Mount::json).toList()))
                .with("budget", budgetUsd.map(SessionOrder::budget));
    }

    private static Json budget(BigDecimal dollars) {
        return Json.object().with("type", "limit").with("max_list_cost", Cents.write(dollars));
    }
}
