package dev.bellhop.copilot;

import dev.bellhop.engine.Steps;
import dev.bellhop.http.Call;
import dev.bellhop.json.Json;
import dev.bellhop.run.Message;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Speaking to Copilot on its pull request. It hears people who may write there, and no App. */
final class Talk {
    private static final Duration LAG = Duration.ofMinutes(1);

    private final Doors doors;

    Talk(Doors doors) {
        this.doors = doors;
    }

    /** Gives the address of the comment. */
    String say(Repository repository, int pull, Message message, Steps steps) {
        Envoy envoy = doors.envoy(message.by());
        URI comments = envoy.client().at("repos", repository.owner(), repository.name(), "issues", pull, "comments");
        String text = "@copilot " + message.text() + "\n\n" + reference(message) + "\n";
        return steps.once(
                "comment",
                since -> find(envoy, comments, message, since),
                () -> envoy.tell(Call.post(comments, Json.object().with("body", text)))
                        .read(Talk::address));
    }

    /** For people to see where it comes from, and for us to find it again. */
    private static String reference(Message message) {
        return "Passed on by Bellhop for " + message.by().mention() + ", reference `" + message.reference() + "`.";
    }

    private static Optional<String> find(Envoy envoy, URI comments, Message message, Instant since) {
        Call newest = Call.get(comments)
                .query("since", envoy.client().clock().theirs(since).minus(LAG))
                .query("per_page", 100);
        return envoy.tell(newest)
                .read(all -> all.items().stream()
                        .filter(comment -> comment.maybe("body")
                                .filter(body -> body.text().contains(reference(message)))
                                .isPresent())
                        .map(Talk::address)
                        .findFirst());
    }

    private static String address(Json comment) {
        return comment.at("html_url").text();
    }
}
