package dev.bellhop.copilot;

import dev.bellhop.engine.Accounts;
import dev.bellhop.http.Base;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.HostClock;
import dev.bellhop.http.Script;
import dev.bellhop.json.Json;
import dev.bellhop.rules.AgentRule;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Task;
import dev.bellhop.run.Way;
import dev.bellhop.text.Bytes;
import dev.bellhop.text.Secret;
import dev.bellhop.wire.Manners;
import java.time.Instant;
import java.util.Optional;

/** A GitHub that answers by heart, told things in a person's name. */
final class Telling {
    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    static final Place PLACE = new Place(new Repo(500, 9, "acme", "web"), 42);
    static final Person MONA = new Person(1, "mona", false);
    static final String GRAPHQL = "POST /graphql";
    static final String ISSUE = "GET /repos/acme/web/issues/42";

    /** An issue with one other on it, where Copilot is offered. */
    static final String IDS = """
            {"data":{"repository":{"id":"R_1","issue":{"id":"I_42","assignees":{"nodes":[{"id":"U_7","login":"hubot"}]}},
            "suggestedActors":{"nodes":[{"login":"hubot"},{"login":"copilot-swe-agent","id":"BOT_1"}]}},
            "target":{"id":"R_2"}}}""";

    static final String DONE = """
            {"data":{"done":{"issue":{"number":43,"assignees":{"nodes":[{"login":"copilot-swe-agent"}]}}}}}""";

    final Script github = new Script();
    final Client client =
            new Client(github, Base.of("https://api.github.com"), Manners.of("1"), new HostClock(() -> NOW));
    final Client graphql = client.beside(Base.of("https://api.github.com/graphql"));
    Optional<String> token = Optional.of("ghu_person");

    Doors doors() {
        return Doors.of(client, graphql, accounts());
    }

    Accounts accounts() {
        return new Accounts() {
            @Override
            public Optional<Acting> of(Person person) {
                return token.map(given -> new Acting("person:" + person.id(), new Secret(given)));
            }

            @Override
            public void refused(Person person, Secret refused) {}
        };
    }

    static Task task(AgentRule.Api api, AgentRule.Assign assign) {
        return new Task("Be brief.", Task.Left.NOTHING, "", "", "", "", new Way.Door(api, assign));
    }

    static Json body(Call call) {
        return Json.parse(call.body().map(Bytes::array).orElseThrow());
    }
}
