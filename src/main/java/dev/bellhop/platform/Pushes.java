package dev.bellhop.platform;

import dev.bellhop.demo.Git;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What agents push, and with which token. */
final class Pushes {
    private final Ground ground;
    private final Hands hands;

    Pushes(Ground ground, Hands hands) {
        this.ground = ground;
        this.hands = hands;
    }

    /** Anthropic's git goes through a proxy that has the newest one; Qoder's has what the container began with. */
    static String token(Platform.Kind kind, Session session, Mount mount) {
        return switch (kind) {
            case ANTHROPIC -> mount.token;
            case QODER -> session.place.firstToken;
        };
    }

    void push(Session session, Instant at) {
        Order.read(session).ifPresent(order -> {
            boolean toBase = session.made.script() instanceof Script.PushesToBase && session.turns == 1;
            push(session, order, toBase ? order.base() : order.branch(), at);
        });
    }

    void pushAgain(Session session, Instant at) {
        Order.read(session).ifPresent(order -> push(session, order, order.branch() + "-2", at));
    }

    private void push(Session session, Order order, String branch, Instant at) {
        Hands.Result result = pushed(session, order, branch, at);
        hands.bash(session, "git push -u origin " + branch, result, at);
        session.place.pushed |= !result.isError();
        if (result.isError()) {
            session.place.trouble = "git push failed: " + result.text();
        }
    }

    private Hands.Result pushed(Session session, Order order, String branch, Instant at) {
        if (session.made.script() instanceof Script.PushRefused) {
            String url = order.mount().url();
            return new Hands.Result(
                    "remote: Permission denied.\nfatal: unable to access '" + url
                            + "/': The requested URL returned error: 403",
                    true);
        }
        Map<String, String> files = new LinkedHashMap<>();
        Edit edit = ground.edit(session);
        files.put(edit.path(), edit.text());
        if (session.made.script() instanceof Script.ChangesWorkflow) {
            files.put(".github/workflows/build.yml", "on: push\n# " + edit.text());
        }
        Git.Push push = new Git.Push(
                order.mount().fullName(),
                branch,
                order.base(),
                files,
                "Fix " + order.closes().orElse("it"));
        return switch (ground.github.git().push(token(ground.kind, session, order.mount()), push, at)) {
            case Git.Pushed.Done done ->
                new Hands.Result("To " + order.mount().url() + "\n * " + branch + " -> " + branch, false);
            case Git.Pushed.Refused refused -> new Hands.Result(refused.words(), true);
        };
    }
}
