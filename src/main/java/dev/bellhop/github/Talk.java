package dev.bellhop.github;

import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Purpose;
import dev.bellhop.engine.Tokens;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.json.Json;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Reaction;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Target;
import dev.bellhop.run.Voice;
import dev.bellhop.wire.Refusals;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.kohsuke.github.GHEventPayload;
import org.kohsuke.github.ReactionContent;

/** What is said on an issue, by people and by us. */
record Talk(Client client, Tokens tokens, Self self) {
    private static final int PAGE = 100;
    private static final Duration LAG = Duration.ofMinutes(10);

    List<Voice> voices(Place place, Instant before, int comments) {
        Call from = Call.get(at(place, "comments")).query("per_page", PAGE).query("page", Math.max(1, comments / PAGE));
        return client.pages(credential(place.repo()), from).stream()
                .map(Refusals::yes)
                .flatMap(page -> page.read(all -> Remarks.before(all, before).toList()).stream())
                .toList();
    }

    void react(Place place, Target target, Reaction reaction) {
        ReactionContent content = switch (reaction) {
            case EYES -> ReactionContent.EYES;
            case ROCKET -> ReactionContent.ROCKET;
            case PLUS_ONE -> ReactionContent.PLUS_ONE;
            case MINUS_ONE -> ReactionContent.MINUS_ONE;
            case CONFUSED -> ReactionContent.CONFUSED;
        };
        Bridge.act(client, credential(place.repo()), github -> switch (target) {
            case Target.Issue _ ->
                Bridge.bind(github, GHEventPayload.Issue.class, issue(place))
                        .getIssue()
                        .createReaction(content);
            case Target.Comment(long id) ->
                Bridge.bind(github, GHEventPayload.IssueComment.class, comment(place, id))
                        .getComment()
                        .createReaction(content);
        });
    }

    private static Json comment(Place place, long id) {
        return issue(place).with("comment", Json.object().with("id", id));
    }

    String comment(Place place, String body) {
        return Bridge.act(client, credential(place.repo()), github -> {
            long id = Bridge.bind(github, GHEventPayload.Issue.class, issue(place))
                    .getIssue()
                    .comment(body)
                    .getId();
            if (id == 0) {
                throw Fault.unsure("GitHub answered without the id of the comment");
            }
            return Long.toString(id);
        });
    }

    List<String> comments(Place place, String marker, Instant since) {
        Instant from = client.clock().theirs(since).minus(LAG);
        Call first = Call.get(at(place, "comments")).query("since", from).query("per_page", 100);
        return client.pages(credential(place.repo()), first).stream()
                .map(Refusals::yes)
                .flatMap(page -> page.read(comments -> ours(comments, marker)).stream())
                .toList();
    }

    private List<String> ours(Json comments, String marker) {
        return comments.items().stream()
                .filter(this::mayBeOurs)
                .filter(comment -> comment.maybe("body")
                        .filter(body -> body.text().contains(marker))
                        .isPresent())
                .map(comment -> Long.toString(comment.at("id").number()))
                .toList();
    }

    /** Where GitHub does not name the App, an App's name does: no person's can end like that. */
    private boolean mayBeOurs(Json comment) {
        return comment.maybe("performed_via_github_app")
                .map(by -> by.at("id").number() == self.id())
                .orElseGet(() -> comment.maybe("user")
                        .flatMap(user -> user.maybe("login"))
                        .filter(login -> login.text().endsWith("[bot]"))
                        .isPresent());
    }

    boolean edit(Place place, String comment, String body) {
        Json payload = comment(place, Long.parseLong(comment));
        try {
            return Bridge.act(client, credential(place.repo()), github -> {
                Bridge.bind(github, GHEventPayload.IssueComment.class, payload)
                        .getComment()
                        .update(body);
                return true;
            });
        } catch (Fault fault) {
            if (fault.kind() instanceof Fault.Kind.Refused(Problem(Problem.Code code, String _))
                    && code == Problem.Code.NOT_FOUND) {
                return false;
            }
            throw fault;
        }
    }

    /** Our own call: github-api takes a slash in a label for two parts of the path. */
    void takeLabelOff(Place place, String label) {
        Answer answer = client.send(credential(place.repo()), Call.of("DELETE", at(place, "labels", label)));
        if (answer.status() != 404) {
            Refusals.yes(answer);
        }
    }

    private URI at(Place place, String... more) {
        Stream<Object> issue =
                Stream.of("repos", place.repo().owner(), place.repo().name(), "issues", place.number());
        return client.at(Stream.concat(issue, Stream.of(more)).toArray());
    }

    private static Json issue(Place place) {
        return Json.object()
                .with("issue", Json.object().with("number", place.number()))
                .with("repository", Bridge.named(place.repo()));
    }

    private Credential credential(Repo repo) {
        return new Credential(
                "installation:" + repo.installation(),
                () -> tokens.installation(repo, Purpose.ISSUE_WORK),
                tokens::refused);
    }
}
