package dev.bellhop.github;

import dev.bellhop.engine.Check;
import dev.bellhop.http.Client;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What can be looked at of an App, in an order in which one follows from the other. */
public record Checkup(Client client, Passport passport, Addresses github) {

    /** The App as it was set. Without the address of this server nothing is sent to it, and it reads GitHub's list. */
    public List<Check> of(String id, Optional<URI> here) {
        AppSeen seen = new AppSeen(client, passport, github.web());
        return List.of(
                new AppCheck(seen, id),
                new ClockCheck(seen),
                new PermissionsCheck(seen),
                new EventsCheck(seen),
                here.<Check>map(address -> new HookCheck(seen, address)).orElse(new NotSent("hook")),
                here.<Check>map(_ -> new DeliveriesCheck(seen)).orElse(new NotSent("deliveries")),
                new RateCheck(seen));
    }

    /** For whoever needs the App to be known first. */
    static Check.Result unknown() {
        return Check.Result.skip("Not looked at: GitHub does not show the App.");
    }
}
