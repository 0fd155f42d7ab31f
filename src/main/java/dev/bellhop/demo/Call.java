package dev.bellhop.demo;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A request whose sender is known, with what the sender may see. */
record Call(Request request, Map<String, String> words, Caller caller, Instant now, Ground ground) {

    String word(String name) {
        return words.getOrDefault(name, "");
    }

    /** Numbers that are none lead nowhere. */
    long number(String name) {
        if (!word(name).matches("\\d{1,18}")) {
            throw Refusal.notFound();
        }
        return Long.parseLong(word(name));
    }

    Links links() {
        return ground.shapes.links;
    }

    Body body(String... allowed) {
        return Body.of(request, Set.of(allowed));
    }

    App app() {
        if (caller instanceof Caller.Registered registered) {
            return registered.app();
        }
        throw Refusal.of(401, "A JSON web token could not be decoded");
    }

    Hand hand() {
        return switch (caller) {
            case Caller.Registered registered -> new Hand(registered.app().bot(), Optional.of(registered.app()), now);
            case Caller.Installed installed ->
                new Hand(installed.installation().app.bot(), Optional.of(installed.installation().app), now);
            case Caller.Someone someone -> new Hand(someone.person(), someone.via(), now);
        };
    }

    /** The repository of the path, if the sender may know of it and the token reaches that far. */
    Repository repository(String permission, Level level) {
        Repository repository = named(word("owner") + "/" + word("repo"));
        may(permission, level);
        return writable(repository, level);
    }

    /** The issue of the path. A pull request is reached by the permission for those too. */
    Issue issue(Level level) {
        Repository repository = named(word("owner") + "/" + word("repo"));
        Optional<Issue> issue = repository.issue((int) Math.min(number("number"), Integer.MAX_VALUE));
        boolean pull = issue.flatMap(one -> one.pull).isPresent();
        may(pull && permits("pull_requests", level) ? "pull_requests" : "issues", level);
        if (issue.isEmpty()) {
            throw Refusal.notFound();
        }
        if (issue.get().deleted) {
            throw Refusal.of(410, "This issue was deleted");
        }
        writable(repository, level);
        return issue.get();
    }

    Repository named(String fullName) {
        Repository repository = ground.store
                .repository(fullName)
                .orElseThrow(() -> ground.store
                        .moved(fullName)
                        .map(id -> Refusal.moved(request.method(), moved(id)))
                        .orElseGet(Refusal::notFound));
        if (!sees(repository)) {
            throw Refusal.notFound();
        }
        if (caller instanceof Caller.Someone someone && someone.closedTo().contains(repository.owner.login())) {
            throw Refusal.singleSignOn(repository.owner.login());
        }
        return repository;
    }

    private String moved(long id) {
        String rest =
                request.path().split("/", 5).length > 4 ? "/" + request.path().split("/", 5)[4] : "";
        return links().api() + "/repositories/" + id + rest;
    }

    private boolean sees(Repository repository) {
        return switch (caller) {
            case Caller.Registered registered ->
                ground.store
                        .installation(repository)
                        .filter(one -> one.app.equals(registered.app()))
                        .isPresent();
            case Caller.Installed installed ->
                installed.repositories().contains(repository.id())
                        && installed.installation().has(repository);
            case Caller.Someone someone ->
                repository.role(someone.person()).covers(Role.READ) && reaches(someone.via(), repository);
        };
    }

    /** Through an App a person reaches only where it is installed; that this holds for public ones too is a guess. */
    private boolean reaches(Optional<App> via, Repository repository) {
        return via.isEmpty()
                || ground.store
                        .installation(repository)
                        .filter(one -> one.app.equals(via.get()))
                        .isPresent();
    }

    static Repository writable(Repository repository, Level level) {
        if (repository.archived && level != Level.READ) {
            throw Refusal.of(403, "Repository was archived so is read-only.");
        }
        return repository;
    }

    void may(String permission, Level level) {
        if (!permits(permission, level)) {
            throw Refusal.of(
                    403,
                    caller instanceof Caller.Someone someone && someone.via().isEmpty()
                            ? "Resource not accessible by personal access token"
                            : "Resource not accessible by integration");
        }
    }

    boolean permits(String permission, Level level) {
        return switch (caller) {
            case Caller.Registered registered -> false;
            case Caller.Installed installed -> covers(installed.permissions(), permission, level);
            case Caller.Someone someone -> covers(someone.permissions(), permission, level);
        };
    }

    /** Metadata can always be read. */
    private static boolean covers(Map<String, Level> granted, String permission, Level level) {
        Level given = granted.get(permission);
        return given == null ? permission.equals("metadata") && level == Level.READ : given.covers(level);
    }

    /** A person's token does no more than the person may. An App's has only its permissions. */
    void need(Repository repository, Role role) {
        if (!reaches(repository, role)) {
            throw Refusal.of(403, "Must have " + role.word() + " rights to Repository.");
        }
    }

    boolean reaches(Repository repository, Role role) {
        return switch (caller) {
            case Caller.Registered registered -> false;
            case Caller.Installed installed -> true;
            case Caller.Someone someone -> repository.role(someone.person()).covers(role);
        };
    }
}
