package dev.bellhop.engine;

import dev.bellhop.text.Redaction;
import dev.bellhop.text.Secret;
import java.util.Map;
import java.util.Optional;

/** What the engine works with. Where people cannot connect their accounts there is no book of them. */
public record Ports(
        Ledger ledger,
        Forge forge,
        Map<String, Agent> agents,
        Accounts accounts,
        Filer filer,
        Secret markerKey,
        Redaction redaction,
        Patience patience,
        Optional<AccountBook> accounts) {

    public Ports {
        agents = Map.copyOf(agents);
    }
}
