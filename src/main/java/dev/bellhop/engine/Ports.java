package dev.bellhop.engine;

import dev.bellhop.text.Redaction;
import dev.bellhop.text.Secret;
import java.util.Map;

/** What the engine works with. */
public record Ports(
        Ledger ledger,
        Forge forge,
        Map<String, Agent> agents,
        Accounts accounts,
        Filer filer,
        Secret markerKey,
        Redaction redaction,
        Patience patience) {

    public Ports {
        agents = Map.copyOf(agents);
    }
}
