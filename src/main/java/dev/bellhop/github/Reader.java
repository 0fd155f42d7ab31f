package dev.bellhop.github;

import dev.bellhop.command.Commands;
import dev.bellhop.engine.Delivery;
import dev.bellhop.engine.Reading;
import dev.bellhop.json.Json;
import dev.bellhop.run.Change;
import dev.bellhop.run.Event;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Handle;
import dev.bellhop.run.Issue;
import dev.bellhop.run.Place;
import dev.bellhop.run.Pull;
import dev.bellhop.run.Remark;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Subject;
import dev.bellhop.text.Closing;
import dev.bellhop.wire.Copilot;
import dev.bellhop.wire.PassedOn;
import dev.bellhop.wire.Pulls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a payload means to us. A shape that we cannot read is an error that names the path. */
final class Reader {
    private Reader() {}

    static Reading read(Delivery delivery, long app, Predicate<Json> us) {
        Json payload = Json.parse(delivery.body().array());
        Optional<Hook> hook = GithubDoor.hook(delivery.event(), payload);
        if (hook.isEmpty()) {
            return new Reading.Nothing("an event or action that nothing is done about");
        }
        return switch (hook.get()) {
            case LABELED -> labeled(payload, delivery.guid());
            case COMMENTED -> commented(payload, delivery.guid(), app);
            case PULL_CHANGED -> pullChanged(payload, delivery.guid(), us);
            case PUSHED -> pushed(payload, us);
            case UNINSTALLED -> gone(installation(payload), Change.Cause.UNINSTALLED);
            case SUSPENDED -> gone(installation(payload), Change.Cause.SUSPENDED);
            case REPOSITORIES_REMOVED -> gone(removed(payload), Change.Cause.REPOSITORY_REMOVED);
            case REPOSITORY_RENAMED -> new Reading.Wide(repository(payload), new Change.Renamed(repo(payload)));
            case REPOSITORY_DELETED -> gone(repository(payload), Change.Cause.REPOSITORY_DELETED);
            case REVOKED -> new Reading.Revoked(payload.at("sender").at("id").number());
        };
    }

    private static Reading labeled(Json payload, String trace) {
        Json issue = payload.at("issue");
        Place place = place(payload);
        return new Reading.Asked(
                new Event.Labeled(
                        issue.at("updated_at").time(),
                        trace,
                        place,
                        issue(issue),
                        payload.at("label").at("name").text(),
                        Remarks.person(payload.at("sender"))),
                place.subject());
    }

    static Issue issue(Json issue) {
        return new Issue(
                issue.at("title").text(),
                body(issue),
                new Issue.State(
                        issue.maybe("pull_request").isPresent(),
                        issue.at("state").text().equals("closed"),
                        issue.maybe("locked").filter(Json::flag).isPresent(),
                        issue.maybe("assignees").stream()
                                .flatMap(assignees -> assignees.items().stream())
                                .anyMatch(Copilot::is),
                        issue.maybe("comments").map(Json::count).orElse(1)));
    }

    private static Reading commented(Json payload, String trace, long app) {
        Json comment = payload.at("comment");
        String text = body(comment);
        String action = payload.at("action").text();
        OptionalLong through = through(comment);
        if (action.equals("created") && isComplaint(payload.at("issue"), comment)) {
            return complaint(payload, trace);
        }
        boolean deleted = action.equals("deleted");
        if (through.equals(OptionalLong.of(app)) || PassedOn.is(text) || !(deleted || Commands.possible(text))) {
            return new Reading.Nothing("a comment that asks nothing of us");
        }
        Place place = place(payload);
        long id = comment.at("id").number();
        Event.Commented event = switch (action) {
            case "created" -> said(payload, trace, "created_at", new Remark.Written(id, text, through));
            case "edited" ->
                said(
                        payload,
                        trace,
                        "updated_at",
                        new Remark.Edited(
                                id, before(payload, text), text, own(payload) ? through : OptionalLong.empty()));
            default -> said(payload, trace, "updated_at", new Remark.Deleted(id));
        };
        return new Reading.Asked(event, place.subject());
    }

    private static Event.Commented said(Json payload, String trace, String time, Remark remark) {
        return new Event.Commented(
                payload.at("comment").at(time).time(),
                trace,
                place(payload),
                issue(payload.at("issue")),
                remark,
                Remarks.person(payload.at("sender")));
    }

    /** Where GitHub does not say what stood there before, nothing in it is new. */
    private static String before(Json payload, String text) {
        return payload.maybe("changes")
                .flatMap(changes -> changes.maybe("body"))
                .flatMap(body -> body.maybe("from"))
                .map(Json::text)
                .orElse(text);
    }

    private static OptionalLong through(Json comment) {
        return comment.maybe("performed_via_github_app")
                .map(by -> OptionalLong.of(by.at("id").number()))
                .orElse(OptionalLong.empty());
    }

    /** The App through which a comment was written says nothing of somebody else who changes it. */
    private static boolean own(Json payload) {
        long author = payload.at("comment").at("user").at("id").number();
        return author == payload.at("sender").at("id").number();
    }

    private static boolean isComplaint(Json issue, Json comment) {
        return issue.maybe("pull_request").isEmpty() && Copilot.wrote(comment) && Copilot.complains(body(comment));
    }

    private static Reading complaint(Json payload, String trace) {
        Json comment = payload.at("comment");
        Place place = place(payload);
        Instant at = comment.at("created_at").time();
        Fact fact = new Fact.Complained(comment.at("id").number(), at, body(comment));
        Handle handle = Handle.awaited(place.subject());
        return new Reading.Told(
                new Event.Told(at, trace, place.repo(), List.of(handle), List.of(fact)),
                Optional.empty(),
                Optional.empty());
    }

    private static Place place(Json payload) {
        return new Place(repo(payload), payload.at("issue").at("number").count());
    }

    private static Reading pullChanged(Json payload, String trace, Predicate<Json> us) {
        Json wire = payload.at("pull_request");
        Repo repo = repo(payload);
        Pull pull = Pulls.read(repo.id(), wire);
        List<Handle> handles = new ArrayList<>(List.of(pull.handle()));
        Heads.ours(repo.id(), wire).ifPresent(handles::add);
        if (Copilot.wrote(wire)) {
            String here = repo.fullName().toLowerCase(Locale.ROOT);
            Closing.in(body(wire), here).stream()
                    .map(closing -> closing.repository().equals(here)
                            ? Handle.awaited(new Subject(repo.id(), closing.number()))
                            : Handle.awaited(closing.repository(), closing.number()))
                    .forEach(handles::add);
        }
        return new Reading.Told(
                new Event.Told(pull.updated(), trace, repo, List.copyOf(handles), facts(payload, pull)),
                proposed(payload, trace, new Place(repo, pull.number())),
                Borrowed.opened(payload, repo, pull, us));
    }

    /** When Copilot asks for a review, it is done. */
    private static List<Fact> facts(Json payload, Pull pull) {
        boolean done = payload.at("action").text().equals("review_requested")
                && payload.maybe("sender").filter(Copilot::is).isPresent();
        Fact seen = new Fact.PullSeen(pull);
        return done ? List.of(seen, new Fact.WorkSeen(0, pull.updated(), Fact.Work.FINISHED)) : List.of(seen);
    }

    /** Only what puts other commits up for merging can change the rules. */
    private static Optional<Event.Proposed> proposed(Json payload, String trace, Place place) {
        Json wire = payload.at("pull_request");
        boolean fresh = Set.of("opened", "reopened", "synchronize")
                .contains(payload.at("action").text());
        return wire.maybe("head")
                .flatMap(head -> head.maybe("sha"))
                .filter(_ -> fresh)
                .map(sha -> new Event.Proposed(wire.at("updated_at").time(), trace, place, sha.text()));
    }

    /** Rules are read from the default branch alone. */
    private static Reading pushed(Json payload, Predicate<Json> us) {
        String main =
                "refs/heads/" + payload.at("repository").at("default_branch").text();
        Repo repo = repo(payload);
        Optional<Reading.Wide> noticed = Borrowed.pushed(payload, repo, us);
        return payload.at("ref").text().equals(main)
                ? new Reading.Pushed(repo, noticed)
                : noticed.<Reading>map(wide -> wide)
                        .orElseGet(() -> new Reading.Nothing("a push to another branch than the default one"));
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

    private static String body(Json of) {
        return of.maybe("body").map(Json::text).orElse("");
    }
}
