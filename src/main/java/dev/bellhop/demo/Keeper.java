package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What somebody does to a repository as a whole, and to the App that is installed on it. Nobody is asked whether he may. */
public final class Keeper {
    private final World world;
    private final Hand hand;

    Keeper(World world, Hand hand) {
        this.world = world;
        this.hand = hand;
    }

    public void role(String repository, String login, Role role) {
        in(repository, one -> one.role(login, role));
    }

    public void hide(String repository, boolean hidden) {
        in(repository, one -> one.isPrivate = hidden);
    }

    public void archive(String repository, boolean archived) {
        in(repository, one -> {
            one.archived = archived;
            tell(one, archived ? "archived" : "unarchived", Map.of());
        });
    }

    public void allowCopilot(String repository, boolean allowed) {
        in(repository, one -> one.copilot = allowed);
    }

    public void rename(String repository, String name) {
        in(repository, one -> {
            Json from = Fields.of("repository", Fields.of("name", Fields.of("from", one.name)));
            world.ground().store.rememberName(one);
            one.name = name;
            tell(one, "renamed", Fields.map("changes", from));
        });
    }

    /** To an owner where nobody has installed anything. */
    public void transfer(String repository, String owner) {
        in(repository, one -> {
            Json user = world.ground().shapes.user(one.owner);
            Json from = Fields.of("owner", Fields.of("from", Fields.of("organization", user)));
            world.ground().store.rememberName(one);
            one.owner = world.ground().store.account(owner, Account.Kind.ORGANIZATION);
            tell(one, "transferred", Fields.map("changes", from));
            world.ground().store.installation(one).ifPresent(gone -> gone.repositories.remove(one.id()));
        });
    }

    public void deleteRepository(String repository) {
        in(repository, one -> {
            tell(one, "deleted", Map.of());
            one.deleted = true;
        });
    }

    /** Takes the App off this one repository. */
    public void withdraw(String repository) {
        in(
                repository,
                one -> world.ground().store.installation(one).ifPresent(installation -> {
                    installation.repositories.remove(one.id());
                    Map<String, Object> news = Fields.map(
                            "action",
                            "removed",
                            "installation",
                            world.works().apps.shape(installation),
                            "repository_selection",
                            "selected",
                            "repositories_added",
                            List.of(),
                            "repositories_removed",
                            List.of(brief(one)),
                            "requester",
                            Fields.NULL);
                    world.ground().post.tell("installation_repositories", installation, hand, news);
                }));
    }

    public void uninstall(String repository) {
        installed(repository, installation -> {
            tell(installation, "deleted");
            installation.gone = true;
        });
    }

    /** Accepts that the App may do other things from now on. Tokens keep what they were made with. */
    public void grant(String repository, Map<String, Level> permissions) {
        installed(repository, installation -> {
            installation.permissions = permissions;
            tell(installation, "new_permissions_accepted");
        });
    }

    public void suspend(String repository) {
        installed(repository, installation -> {
            installation.suspended = Optional.of(hand.at());
            tell(installation, "suspend");
        });
    }

    public void unsuspend(String repository) {
        installed(repository, installation -> {
            installation.suspended = Optional.empty();
            tell(installation, "unsuspend");
        });
    }

    private void tell(Repository repository, String action, Map<String, Object> more) {
        Map<String, Object> news = Fields.map("action", action);
        news.putAll(more);
        world.ground().post.tell("repository", repository, hand, news);
    }

    private void tell(Installation installation, String action) {
        List<Json> repositories = installation.repositories.stream()
                .map(id -> brief(world.ground().store.known(id)))
                .toList();
        world.ground()
                .post
                .tell(
                        "installation",
                        installation,
                        hand,
                        Fields.map(
                                "action", action,
                                "installation", world.works().apps.shape(installation),
                                "repositories", repositories));
    }

    private static Json brief(Repository repository) {
        return Fields.of(
                "id", repository.id(),
                "node_id", Shapes.node("R", repository.id()),
                "name", repository.name,
                "full_name", repository.fullName(),
                "private", repository.isPrivate);
    }

    private void in(String repository, Consumer<Repository> act) {
        world.locked(() -> {
            act.accept(world.here(repository));
            return repository;
        });
    }

    private void installed(String repository, Consumer<Installation> act) {
        in(repository, one -> world.ground().store.installation(one).ifPresent(act));
    }
}
