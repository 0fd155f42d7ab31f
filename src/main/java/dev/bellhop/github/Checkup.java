package dev.bellhop.github;

import dev.bellhop.engine.Check;
import dev.bellhop.http.Client;
import java.net.URI;
import java.util.List;

/** What can be looked at of an App, in an order in which one follows from the other. */
public record Checkup(Client client, Passport passport, Addresses github) {

    /** The App as it was set, and the address of this server. */
    public List<Check> of(String id, URI here) {
        AppSeen seen = new AppSeen(client, passport, github.web());
        return List.of(
                new AppCheck(seen, id),
                new ClockCheck(seen),
                new PermissionsCheck(seen),
                new EventsCheck(seen),
                new HookCheck(seen, here),
                new DeliveriesCheck(seen),
                new RateCheck(seen));
    }

    /** For whoever needs the App to be known first. */
    static Check.Result unknown() {
        return Check.Result.skip("Not looked at: GitHub does not show the App.");
    }
}
