package dev.bellhop.github;

import dev.bellhop.engine.Delivery;
import dev.bellhop.engine.Reading;
import dev.bellhop.json.Json;
import dev.bellhop.run.Change;
import dev.bellhop.run.Event;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Handle;
import dev.bellhop.run.Issue;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Pull;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Subject;
import dev.bellhop.text.Closing;
import dev.bellhop.wire.Copilot;
import dev.bellhop.wire.Pulls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a payload means to us. A shape that we cannot read is an error that names the path. */
final class Reader {
    private Reader() {}

    static Reading read(Delivery delivery) {
        Json payload = Json.parse(delivery.body().array());
        Optional<Hook> hook = GithubDoor.hook(delivery.event(), payload);
        if (hook.isEmpty()) {
            return new Reading.Nothing("an event or action that nothing is done about");
        }
        return switch (hook.get()) {
            case LABELED -> labeled(payload, delivery.guid());
            case COMMENTED -> commented(payload, delivery.guid());
            case PULL_CHANGED -> pullChanged(payload, delivery.guid());
            case UNINSTALLED -> gone(installation(payload), Change.Cause.UNINSTALLED);
            case SUSPENDED -> gone(installation(payload), Change.Cause.SUSPENDED);
            case REPOSITORIES_REMOVED -> gone(removed(payload), Change.Cause.REPOSITORY_REMOVED);
            case REPOSITORY_RENAMED -> new Reading.Wide(repository(payload), new Change.Renamed(repo(payload)));
            case REPOSITORY_DELETED -> gone(repository(payload), Change.Cause.REPOSITORY_DELETED);
        };
    }

    private static Reading labeled(Json payload, String trace) {
        Json issue = payload.at("issue");
        return new Reading.Asked(new Event.Labeled(
                issue.at("updated_at").time(),
                trace,
                new Place(repo(payload), issue.at("number").count()),
                issue(issue),
                payload.at("label").at("name").text(),
                person(payload.at("sender"))));
    }

    private static Issue issue(Json issue) {
        return new Issue(
                issue.at("title").text(),
                body(issue),
                issue.maybe("pull_request").isPresent(),
                issue.at("state").text().equals("closed"),
                issue.maybe("locked").filter(Json::flag).isPresent());
    }

    private static Reading commented(Json payload, String trace) {
        Json comment = payload.at("comment");
        Json issue = payload.at("issue");
        if (issue.maybe("pull_request").isPresent() || !Copilot.wrote(comment) || !Copilot.complains(body(comment))) {
            return new Reading.Nothing("a comment that asks nothing of us");
        }
        Repo repo = repo(payload);
        Instant at = comment.at("created_at").time();
        Handle handle = Handle.awaited(new Subject(repo.id(), issue.at("number").count()));
        Fact fact = new Fact.Complained(comment.at("id").number(), at, body(comment));
        return new Reading.Told(new Event.Told(at, trace, repo, List.of(handle), List.of(fact)));
    }

    private static Reading pullChanged(Json payload, String trace) {
        Json wire = payload.at("pull_request");
        Repo repo = repo(payload);
        Pull pull = Pulls.read(repo.id(), wire);
        List<Handle> handles = new ArrayList<>(List.of(pull.handle()));
        if (Copilot.wrote(wire)) {
            String here = repo.fullName().toLowerCase(Locale.ROOT);
            Closing.in(body(wire), here).stream()
                    .filter(closing -> closing.repository().equals(here))
                    .map(closing -> Handle.awaited(new Subject(repo.id(), closing.number())))
                    .forEach(handles::add);
        }
        return new Reading.Told(
                new Event.Told(pull.updated(), trace, repo, List.copyOf(handles), List.of(new Fact.PullSeen(pull))));
    }

    private static Reading gone(Reading.Scope scope, Change.Cause cause) {
        return new Reading.Wide(scope, new Change.Gone(cause));
    }

    private static Reading.Scope installation(Json payload) {
        return new Reading.Scope.Installation(
                payload.at("installation").at("id").number());
    }

    private static Reading.Scope removed(Json payload) {
        return new Reading.Scope.Repositories(payload.at("repositories_removed").items().stream()
                .map(repository -> repository.at("id").number())
                .collect(Collectors.toSet()));
    }

    private static Reading.Scope repository(Json payload) {
        return new Reading.Scope.Repositories(
                Set.of(payload.at("repository").at("id").number()));
    }

    private static Repo repo(Json payload) {
        Json repository = payload.at("repository");
        return new Repo(
                repository.at("id").number(),
                payload.at("installation").at("id").number(),
                repository.at("owner").at("login").text(),
                repository.at("name").text());
    }

    private static Person person(Json user) {
        String login = user.at("login").text();
        boolean bot = user.maybe("type").map(type -> type.text().equals("Bot")).orElse(login.endsWith("[bot]"));
        return new Person(user.at("id").number(), login, bot);
    }

    private static String body(Json of) {
        return of.maybe("body").map(Json::text).orElse("");
    }
}
