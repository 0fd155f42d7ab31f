package dev.bellhop.github;

import dev.bellhop.engine.Check;
import dev.bellhop.http.Client;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be looked at of an App, in an order in which one follows from the other. */
public record Checkup(Client client, Passport passport, Addresses github) {

    /**
     * The App as it was set, and what is looked at as the App. Without the address of this server nothing is sent to it, and
     * it reads GitHub's list.
     */
    public List<Check> of(String id, Optional<URI> here, List<Check> more) {
        AppSeen seen = new AppSeen(client, passport, github.web());
        List<Check> own = List.of(
                new AppCheck(seen, id),
                new ClockCheck(seen),
                new PermissionsCheck(seen),
                new EventsCheck(seen),
                here.<Check>map(address -> new HookCheck(seen, address)).orElse(new NotSent("hook")),
                here.<Check>map(_ -> new DeliveriesCheck(seen)).orElse(new NotSent("deliveries")),
                new RateCheck(seen));
        return Stream.concat(own.stream(), more.stream().map(check -> new AsApp(seen, check)))
                .toList();
    }

    /** A lost key is one failure, and not one of everything. */
    private record AsApp(AppSeen seen, Check check) implements Check {
        @Override
        public String name() {
            return check.name();
        }

        @Override
        public Result look(Instant now) {
            return seen.known().isPresent() ? check.look(now) : unknown();
        }
    }

    /** For whoever needs the App to be known first. */
    static Check.Result unknown() {
        return Check.Result.skip("Not looked at: GitHub does not show the App.");
    }
}
