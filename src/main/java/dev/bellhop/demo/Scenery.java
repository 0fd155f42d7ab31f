package dev.bellhop.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who and what is in a world before anything happens. */
public final class Scenery {
    private final World world;
    private final Ground ground;

    Scenery(World world) {
        this.world = world;
        this.ground = world.ground();
    }

    public void register(Registration registration, Instant now) {
        world.locked(() -> ground.store.apps.add(new App(
                registration,
                ground.store.account("octo-org", Account.Kind.ORGANIZATION),
                ground.store.account(registration.slug() + "[bot]", Account.Kind.BOT),
                Ground.second(now))));
    }

    /** Where the App wants its webhooks. */
    public void hook(String address) {
        hook(address, "json");
    }

    /** The same, as {@code json} or {@code form}. */
    public void hook(String address, String contentType) {
        world.locked(() -> {
            world.works().deliveries.hook(new Deliveries.Hook(address, contentType));
            return contentType;
        });
    }

    /** A person's id. */
    public long person(String login) {
        return world.locked(() -> ground.store.account(login, Account.Kind.USER).id());
    }

    public void seat(String login, boolean has) {
        world.locked(() -> has ? ground.store.seats.add(login) : ground.store.seats.remove(login));
    }

    /** What the person is in the organisation from now on. */
    public void member(String organization, String login, Membership membership) {
        world.locked(() -> {
            Account of = ground.store.account(organization, Account.Kind.ORGANIZATION);
            ground.store
                    .members
                    .computeIfAbsent(of, _ -> new LinkedHashMap<>())
                    .put(ground.store.account(login, Account.Kind.USER), membership);
            return of;
        });
    }

    /** A repository's id. Its owner is an organisation unless he is known as a person. */
    public long repository(String fullName, Instant now) {
        return world.locked(() -> {
            String[] parts = fullName.split("/", 2);
            Account owner = ground.store.account(parts[0], Account.Kind.ORGANIZATION);
            Repository made = new Repository(ground.store.nextId(), owner, parts[1], Ground.second(now));
            ground.store.repositories.put(made.id(), made);
            return made.id();
        });
    }

    /** A person's copy of the repository, under the same name; the copy's full name. */
    public String fork(String fullName, String login, Instant now) {
        return world.locked(() -> {
            Repository original = world.here(fullName);
            Account owner = ground.store.account(login, Account.Kind.USER);
            Repository made = new Repository(ground.store.nextId(), owner, original.name, Ground.second(now));
            made.fork = true;
            made.role(login, Role.ADMIN);
            made.code.take(original.code, original.code.main());
            made.code.point("heads/" + Code.MAIN, original.code.main());
            ground.store.repositories.put(made.id(), made);
            return made.fullName();
        });
    }

    /** Shows the repository to the first App; the answer is the installation's id. */
    public long install(String fullName, Instant now) {
        return world.locked(() -> {
            Repository repository = world.here(fullName);
            App app = ground.store.apps.getFirst();
            Installation installation = ground.store.installations.stream()
                    .filter(one -> one.account.equals(repository.owner) && one.app.equals(app) && !one.gone)
                    .findFirst()
                    .orElseGet(() -> {
                        Installation made =
                                new Installation(ground.store.nextId(), app, repository.owner, Ground.second(now));
                        ground.store.installations.add(made);
                        return made;
                    });
            installation.repositories.add(repository.id());
            return installation.id();
        });
    }

    /** Shows the repository to the App of this name; the answer is the installation's id. */
    public long install(String slug, String fullName, Instant now) {
        return world.locked(() -> {
            App app = ground.store.apps.stream()
                    .filter(one -> one.slug().equals(slug))
                    .findFirst()
                    .orElseThrow();
            Repository repository = world.here(fullName);
            Installation made = new Installation(ground.store.nextId(), app, repository.owner, Ground.second(now));
            made.repositories.add(repository.id());
            ground.store.installations.add(made);
            return made.id();
        });
    }

    /** An enterprise with these organisations; its owner's token. */
    public String enterprise(String slug, String owner, List<String> organizations, Instant ends) {
        world.locked(() -> {
            Enterprise made = new Enterprise(slug, ground.store.account(owner, Account.Kind.USER));
            organizations.forEach(
                    name -> made.organizations.add(ground.store.account(name, Account.Kind.ORGANIZATION)));
            return ground.store.enterprises.add(made);
        });
        return world.papers().personToken(owner, Map.of(Enterprises.PERMISSION, Level.WRITE), ends);
    }
}
