package dev.bellhop;

import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Founding;
import dev.bellhop.engine.RunSearch;
import dev.bellhop.engine.SettingBook.Change;
import dev.bellhop.engine.Whence;
import dev.bellhop.github.Abode;
import dev.bellhop.github.Addresses;
import dev.bellhop.github.AppManifest;
import dev.bellhop.github.Foundling;
import dev.bellhop.github.Keys;
import dev.bellhop.github.Passport;
import dev.bellhop.http.Client;
import dev.bellhop.store.Library;
import dev.bellhop.text.Secret;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is set on the pages of the setup: looked at as the environment would be, stored, and in use at once. */
final class Foundation implements Founding {
    private static final Logger LOG = LoggerFactory.getLogger(Foundation.class);
    private static final String TAKEN =
            "This server has an App at another GitHub already; set it up with that one, or begin with an empty database.";
    private static final String USED =
            "This server has runs or accounts of another GitHub already; set it up with that one, or begin with an empty"
                    + " database.";
    private static final String MOVED = "This server was set up with another GitHub meanwhile.";
    private static final String FOUNDED = "This server has its App already.";
    private static final String NOTHING = "Nothing of this was set here.";

    /** The database itself waits some seconds for a connection, each time. */
    private static final int TRIES = 3;

    private final Holdings holdings;
    private final Premises premises;
    private final House.Ground ground;
    private final AppManifest manifest = AppManifest.read();

    Foundation(Holdings holdings, Premises premises, House.Ground ground) {
        this.holdings = holdings;
        this.premises = premises;
        this.ground = ground;
    }

    @Override
    public Whence whence(String name) {
        return holdings.sources().of(name);
    }

    @Override
    public String github() {
        return holdings.sources().github().web().toString();
    }

    @Override
    public boolean pulls() {
        return holdings.sources().value(Sources.DELIVERY).filter("pull"::equals).isPresent();
    }

    @Override
    public boolean founded() {
        return premises.isOccupied();
    }

    @Override
    public boolean settled() {
        return holdings.settled();
    }

    @Override
    public Set<String> services() {
        return premises.settings().services().names();
    }

    @Override
    public Optional<String> set(String name, Secret value) {
        Holdings.Guard guard = name.equals(Sources.GITHUB) ? now -> bound(now, value.reveal()) : _ -> Optional.empty();
        return holdings.change(Change.set(Map.of(name, value)), guard);
    }

    /** The ids of Apps, people and repositories mean others at another GitHub, also when the App is forgotten. */
    private Optional<String> bound(Sources now, String address) {
        if (address.equals(now.github().web().toString())) {
            return Optional.empty();
        }
        if (now.hasApp()) {
            return Optional.of(TAKEN);
        }
        Library library = ground.library();
        boolean blank = library.accounts().isEmpty()
                && library.runs(RunSearch.newest(1)).isEmpty();
        return blank ? Optional.empty() : Optional.of(USED);
    }

    @Override
    public Optional<String> forget(Set<String> names) {
        return holdings.change(
                new Change(Map.of(), names), now -> now.hasStored(names) ? Optional.empty() : Optional.of(NOTHING));
    }

    @Override
    public Draft draft(String name) {
        return manifest.draft(name, premises.settings().publicUrl().toString().replaceAll("/+$", ""));
    }

    /** GitHub tells the secrets once, so they are on disk before anything else is done with them. */
    @Override
    public synchronized Optional<String> found(Secret code) {
        Sources now = holdings.sources();
        Optional<String> wrong = vacant(now).or(() -> now.covered(Sources.ofApp()));
        if (wrong.isPresent()) {
            return wrong;
        }
        Addresses github = now.github();
        Foundling app = Foundling.fetch(Github.api(github, ground.street()), code, ground.redaction());
        // None was made, where nobody brings events; and what nobody signs is not believed.
        Secret webhookSecret = app.webhookSecret().orElseGet(ground.chance());
        Map<String, Secret> told = Map.of(
                Sources.APP_ID,
                new Secret(app.id()),
                Sources.PRIVATE_KEY,
                app.key(),
                Sources.WEBHOOK_SECRET,
                webhookSecret,
                Sources.CLIENT_ID,
                new Secret(app.clientId()),
                Sources.CLIENT_SECRET,
                app.clientSecret());
        return keep(told, later -> vacant(later).or(() -> moved(later, github)));
    }

    /** Told once, it is not given up at once: also when it is not known whether it was stored. */
    private Optional<String> keep(Map<String, Secret> told, Holdings.Guard guard) {
        Holdings.Guard others =
                now -> now.stored().entrySet().containsAll(told.entrySet()) ? Optional.empty() : guard.wrong(now);
        for (int tries = 1; ; tries++) {
            try {
                return holdings.change(Change.set(told), others);
            } catch (RuntimeException e) {
                if (tries == TRIES) {
                    throw e;
                }
                LOG.warn("The App's secrets cannot be stored; trying again", e);
            }
        }
    }

    /** An App is stored beside the GitHub that knows it. */
    private static Optional<String> moved(Sources now, Addresses from) {
        return now.github().equals(from) ? Optional.empty() : Optional.of(MOVED);
    }

    /** Of several who made an App, or have one already, the first has it taken; here or at another replica. */
    private static Optional<String> vacant(Sources now) {
        return now.hasApp() ? Optional.of(FOUNDED) : Optional.empty();
    }

    @Override
    public Optional<String> adopt(Papers papers, boolean instead) {
        Map<String, Secret> brought = new HashMap<>(Map.of(
                Sources.APP_ID, new Secret(papers.id()),
                Sources.PRIVATE_KEY, papers.key(),
                Sources.WEBHOOK_SECRET, papers.webhookSecret()));
        if (!papers.clientId().isEmpty() || !papers.clientSecret().reveal().isEmpty()) {
            brought.put(Sources.CLIENT_ID, new Secret(papers.clientId()));
            brought.put(Sources.CLIENT_SECRET, papers.clientSecret());
        }
        brought.values().stream().filter(value -> value.reveal().length() > 20).forEach(ground.redaction()::remember);
        Change change = Change.set(brought);
        Sources before = holdings.sources();
        Addresses github = before.github();
        Holdings.Guard guard = now -> (instead ? Optional.<String>empty() : vacant(now)).or(() -> moved(now, github));
        Optional<String> wrong =
                guard.wrong(before).or(() -> holdings.unfit(change)).or(() -> stranger(papers, github));
        return wrong.isPresent() ? wrong : holdings.change(change, guard);
    }

    /** Nothing where GitHub takes the key as the App's. */
    private Optional<String> stranger(Papers papers, Addresses github) {
        Client client = Github.api(github, ground.street());
        Passport passport = new Passport(papers.id(), Keys.read(papers.key().reveal()), client.clock());
        try {
            new Abode(client, passport).card();
            return Optional.empty();
        } catch (Fault fault) {
            if (fault.kind() instanceof Fault.Kind.Refused) {
                return Optional.of(
                        "GitHub does not take the key as that of App " + papers.id() + ". It said: " + fault.words());
            }
            throw fault;
        }
    }
}
