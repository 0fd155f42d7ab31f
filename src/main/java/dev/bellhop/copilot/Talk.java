package dev.bellhop.copilot;

import dev.bellhop.engine.Steps;
import dev.bellhop.http.Call;
import dev.bellhop.json.Json;
import dev.bellhop.run.Message;
import dev.bellhop.wire.PassedOn;
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
        URI comments = doors.client().at("repos", repository.owner(), repository.name(), "issues", pull, "comments");
        String text = "@copilot\n\n" + message.text() + "\n\n" + reference(message) + "\n";
        return steps.once(
                "comment",
                since -> find(comments, message, since),
                () -> doors.envoy(message.by())
                        .tell(Call.post(comments, Json.object().with("body", text)))
                        .read(Talk::address));
    }

    /** For people to see where it comes from, and for us to find it again. */
    private static String reference(Message message) {
        return PassedOn.line(message.by().mention(), message.reference());
    }

    private Optional<String> find(URI comments, Message message, Instant since) {
        Call newest = Call.get(comments)
                .query("since", doors.client().clock().theirs(since).minus(LAG))
                .query("per_page", 100);
        return doors.envoy(message.by())
                .tell(newest)
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
