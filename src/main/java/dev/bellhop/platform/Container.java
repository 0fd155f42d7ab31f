package dev.bellhop.platform;

import dev.bellhop.demo.Fields;
import dev.bellhop.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where an agent works: its disk, its shell and git in it. */
final class Container {
    private static final Duration KEPT = Duration.ofHours(24);
    /** The list of files is some seconds behind. */
    private static final Duration OUTPUT_LAG = Duration.ofSeconds(2);

    private final Ground ground;
    private final Voice voice;
    private final Hands hands;
    private final Servers servers;

    Container(Ground ground, Voice voice, Hands hands) {
        this.ground = ground;
        this.voice = voice;
        this.hands = hands;
        this.servers = new Servers(ground, voice);
    }

    /** Reads what was said, calls its servers and, the first time, clones. */
    void wake(Session session, Instant at) {
        while (!session.unread.isEmpty()) {
            int place = session.unread.remove();
            session.log.stamp(place, at);
            session.heard.add(Events.text(session.log.at(place)));
        }
        session.place.trouble = "";
        servers.call(session, at);
        if (!session.place.mounted) {
            mount(session, at);
        }
    }

    void call(Session session, Instant at) {
        servers.call(session, at);
    }

    private void mount(Session session, Instant at) {
        boolean all = true;
        for (Mount mount : session.mounts) {
            Optional<Json> error = missed(session).or(() -> cloned(session, mount, at));
            all &= error.isEmpty();
            error.ifPresent(one -> voice.fail(session, one.with("repository_url", mount.url()), at));
        }
        session.place.mounted = all;
        if (!all) {
            voice.say(session, "My workspace is empty. I look for the repository.", at);
            session.plan.clear();
        }
    }

    private Optional<Json> missed(Session session) {
        return session.turns == 1 && session.made.script() instanceof Script.MissesRepository misses
                ? Optional.of(error(misses.miss(), "The repository could not be mounted."))
                : Optional.empty();
    }

    private Optional<Json> cloned(Session session, Mount mount, Instant at) {
        if (session.place.firstToken.isEmpty()) {
            session.place.firstToken = mount.token;
        }
        return ground.github
                .git()
                .clone(mount.url(), Pushes.token(ground.kind, session, mount), at)
                .map(words -> error(miss(words), words));
    }

    private static Script.Miss miss(String words) {
        if (words.contains("Authentication failed")) {
            return Script.Miss.AUTHENTICATION;
        }
        return words.contains("not found")
                ? Script.Miss.NOT_FOUND
                : words.contains("403") ? Script.Miss.FORBIDDEN : Script.Miss.CLONE;
    }

    private static Json error(Script.Miss miss, String words) {
        String type = switch (miss) {
            case AUTHENTICATION -> "repository_authentication_error";
            case FORBIDDEN -> "repository_forbidden_error";
            case NOT_FOUND -> "repository_not_found_error";
            case CHECKOUT -> "repository_checkout_error";
            case CLONE -> "repository_clone_error";
        };
        return Voice.error(type, words, "retrying");
    }

    /** Only Qoder takes disks back so soon. */
    void rest(Session session, Instant now) {
        if (ground.kind == Platform.Kind.QODER
                && session.state == Session.State.IDLE
                && now.isAfter(session.since.plus(KEPT))) {
            session.place.wipe();
        }
    }

    void read(Session session, Instant at) {
        Order.read(session).ifPresent(order -> {
            hands.bash(
                    session,
                    "cd " + order.mount().path() + " && git status",
                    new Hands.Result("On branch " + order.base() + "\nnothing to commit, working tree clean", false),
                    at);
            hands.use(
                    session,
                    "read",
                    Fields.of("file_path", order.mount().path() + "/README.md"),
                    new Hands.Result("# " + order.mount().fullName(), false),
                    at);
        });
    }

    void edit(Session session, Instant at) {
        Order.read(session).ifPresent(order -> {
            Edit edit = ground.edit(session);
            String path = order.mount().path() + "/" + edit.path();
            Json input = Fields.of("file_path", path, "new_string", edit.text());
            hands.use(session, "edit", input, new Hands.Result("The file was changed.", false), at);
        });
    }

    /** The difference, as a file for whoever asks the platform for it. */
    void write(Session session, Instant at) {
        String name = Order.output(session).filter(one -> !one.isEmpty()).orElse("changes.patch");
        Edit edit = Edit.any(session);
        String text = """
                diff --git a/%1$s b/%1$s
                new file mode 100644
                --- /dev/null
                +++ b/%1$s
                @@ -0,0 +1 @@
                +%2$s""".formatted(edit.path(), edit.text());
        hands.bash(session, "git diff > /mnt/session/outputs/" + name, new Hands.Result("", false), at);
        ground.outputs.add(new Output(ground.dice.id(Id.FILE), session.id(), name, text, at.plus(OUTPUT_LAG)));
        voice.say(session, "The difference is in /mnt/session/outputs/" + name + ".", at);
    }
}
