package dev.bellhop.engine;

import dev.bellhop.text.Redaction;
import dev.bellhop.text.Secret;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongConsumer;

/** What the engine works with. The pages are where people reach ours. */
public record Ports(
        Ledger ledger,
        Forge forge,
        Map<String, Agent> agents,
        Filer filer,
        Branches branches,
        Outlook outlook,
        String pages,
        Persons persons,
        Secret markerKey,
        Redaction redaction,
        Patience patience,
        Post post) {

    public Ports {
        agents = Map.copyOf(agents);
    }

    /** Whose tokens act for people, and who is told when one of them took that back, now or some time ago. */
    public record Persons(Accounts accounts, LongConsumer revoked) {}

    /** Where GitHub's deliveries can be read, and how often that is done. */
    public record Post(Postbox postbox, Duration every) {}
}
