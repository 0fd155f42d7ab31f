package dev.bellhop;

import dev.bellhop.demo.Acts;
import dev.bellhop.demo.Change;
import dev.bellhop.demo.Request;
import dev.bellhop.demo.Role;
import dev.bellhop.json.Json;
import dev.bellhop.platform.Platform;
import dev.bellhop.run.Attempt;
import dev.bellhop.run.Begin;
import dev.bellhop.run.Facts;
import dev.bellhop.run.Learned;
import dev.bellhop.run.Run;
import dev.bellhop.run.Sitting;
import dev.bellhop.session.Retold;
import java.util.List;
import java.util.stream.IntStream;

/** Many repositories of many owners, with an issue each. */
final class TownCrowd {
    private final Town town;
    private final List<String> repos;

    TownCrowd(Town town, int many) {
        this.town = town;
        repos = IntStream.range(0, many).mapToObj("org-%d/web"::formatted).toList();
        repos.forEach(this::settle);
        town.world.parcels();
    }

    List<String> repos() {
        return repos;
    }

    private Acts mona() {
        return town.world.as("mona", town.now);
    }

    private void settle(String repo) {
        town.world.scenery().repository(repo, town.now);
        town.world.scenery().install(repo, town.now);
        mona().keeper().role(repo, "mona", Role.WRITE);
        mona().code().commit(repo, Change.write("README.md", "# Hello\n\nPlease recieve this.\n"));
        mona().open(repo, "Fix the typo", "It says recieve.");
    }

    void label(List<String> some) {
        some.forEach(repo -> mona().label(repo, 1, "agent-fix"));
    }

    void reply(List<String> some, String words) {
        some.forEach(repo -> mona().comment(repo, 1, "/agent reply " + words));
    }

    /** The newest of it. */
    Run run(String repo) {
        return town.record.runs().stream()
                .filter(run -> run.place().repo().fullName().equals(repo))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    static String session(Attempt attempt) {
        return ((Begin.Begun) attempt.begin()).remote().split(" ", 2)[0];
    }

    /** What is known of the session, and what all of its events say. */
    boolean knowsAll(Platform.Kind kind, String repo) {
        Attempt attempt = run(repo).attempt();
        String session = session(attempt);
        Sitting known = attempt.facts().sitting();
        Sitting all = Learned.from(Retold.facts(session, events(kind, session)), Facts.NONE)
                .sitting();
        return known.stood().equals(all.stood())
                && known.finished().equals(all.finished())
                && known.deeds().equals(all.deeds())
                && known.said().equals(all.said())
                && known.spent().equals(all.spent())
                && known.asked().equals(all.asked())
                && known.answered().equals(all.answered());
    }

    private List<Json> events(Platform.Kind kind, String session) {
        String path = "/sessions/" + session + "/events?order=asc&limit=100";
        Request request = switch (kind) {
            case ANTHROPIC ->
                Request.of("GET", "/v1" + path)
                        .with("anthropic-version", "2026-10-21")
                        .with("anthropic-beta", "managed-agents-2026-04-01");
            case QODER -> Request.of("GET", "/api/v1/cloud" + path);
        };
        String body = town.platform()
                .answer(request.bearing(town.platform().key()), town.now)
                .body();
        List<Json> events = Json.parse(body).at("data").items();
        if (events.size() >= 100) {
            throw new IllegalStateException("there are more");
        }
        return events;
    }
}
