package dev.bellhop;

import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Founding;
import dev.bellhop.engine.SettingBook.Change;
import dev.bellhop.engine.Whence;
import dev.bellhop.github.Abode;
import dev.bellhop.github.Addresses;
import dev.bellhop.github.AppManifest;
import dev.bellhop.github.Foundling;
import dev.bellhop.github.Keys;
import dev.bellhop.github.Passport;
import dev.bellhop.http.Client;
import dev.bellhop.text.Secret;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What is set on the pages of the setup: looked at as the environment would be, stored, and in use at once. */
final class Foundation implements Founding {
    private static final String TAKEN =
            "This server has an App at another GitHub already; set it up with that one, or begin with an empty database.";
    private static final String FOUNDED = "This server has its App already.";
    private static final String NOTHING = "Nothing of this was set here.";

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
        return premises.settings().github().web().toString();
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
    public Set<String> services() {
        return premises.settings().services().names();
    }

    @Override
    public Optional<String> set(String name, Secret value) {
        boolean moves = name.equals(Sources.GITHUB) && !value.reveal().equals(github());
        return holdings.change(
                Change.set(Map.of(name, value)), now -> moves && now.hasApp() ? Optional.of(TAKEN) : Optional.empty());
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
        Foundling app =
                Foundling.fetch(Github.api(premises.settings().github(), ground.street()), code, ground.redaction());
        Map<String, Secret> told = Map.of(
                Sources.APP_ID, new Secret(app.id()),
                Sources.PRIVATE_KEY, app.key(),
                Sources.WEBHOOK_SECRET, app.webhookSecret().orElseGet(chance()),
                Sources.CLIENT_ID, new Secret(app.clientId()),
                Sources.CLIENT_SECRET, app.clientSecret());
        return holdings.change(Change.set(told), Foundation::vacant);
    }

    /** Of several who made an App, or have one already, the first has it taken; here or at another replica. */
    private static Optional<String> vacant(Sources now) {
        return now.hasApp() ? Optional.of(FOUNDED) : Optional.empty();
    }

    /** None was made, where nobody brings events; and what nobody signs is not believed. */
    private Supplier<Secret> chance() {
        return ground.chance();
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
        Holdings.Guard guard = instead ? _ -> Optional.empty() : Foundation::vacant;
        Optional<String> wrong =
                guard.wrong(holdings.sources()).or(() -> holdings.unfit(change)).or(() -> stranger(papers));
        return wrong.isPresent() ? wrong : holdings.change(change, guard);
    }

    /** Nothing where GitHub takes the key as the App's. */
    private Optional<String> stranger(Papers papers) {
        Addresses github = premises.settings().github();
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
