package dev.bellhop.github;

import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Pass;
import dev.bellhop.engine.Purpose;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.json.Json;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Repo;
import dev.bellhop.text.Redaction;
import dev.bellhop.text.Secret;
import dev.bellhop.wire.Refusals;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tokens for agents. Each is new and is kept nowhere here. Whoever holds one may be talked into anything, so what GitHub
 * gave is compared with what was asked.
 */
final class Passes {
    private static final Map<String, String> PERMISSIONS = Permissions.of(Purpose.WORKING);

    private final Client client;
    private final Credential passport;
    private final Redaction redaction;

    Passes(Client client, Credential passport, Redaction redaction) {
        this.client = client;
        this.passport = passport;
        this.redaction = redaction;
    }

    /** To be asked for no repository at all would be to be asked for every one. */
    Pass mint(Repo repo, List<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a token for no repository would be one for all of them");
        }
        Json body = Json.object().with("permissions", Json.object(PERMISSIONS));
        // Somebody else's repository may have the name by now; the id is still ours.
        Json scope = names.equals(List.of(repo.name()))
                ? body.with("repository_ids", List.of(repo.id()))
                : body.with("repositories", names);
        Call call = Call.post(client.at("app", "installations", repo.installation(), "access_tokens"), scope);
        Answer answer = Refusals.yes(client.send(passport, call));
        Secret token = redaction.remember(
                answer.read(minted -> new Secret(minted.at("token").text())));
        if (!answer.read(minted -> fits(minted, repo, names))) {
            revoke(token);
            throw Fault.refused(
                    new Problem(Problem.Code.REFUSED, "GitHub made a token for something else than was asked for"));
        }
        return new Pass(token, answer.read(minted -> minted.at("expires_at").time()));
    }

    private static boolean fits(Json minted, Repo repo, List<String> names) {
        List<Json> given = minted.at("repositories").items();
        boolean one = names.equals(List.of(repo.name()));
        boolean same = one
                ? given.size() == 1 && given.getFirst().at("id").number() == repo.id()
                : named(given.stream().map(it -> it.at("name").text()).toList()).equals(named(names));
        Json permissions = minted.at("permissions");
        return same
                && permissions.fields().stream()
                        .allMatch(name -> permissions.at(name).text().equals(PERMISSIONS.get(name)));
    }

    private static Set<String> named(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** GitHub does not know a token any more that was given back already, or is over. */
    void revoke(Secret token) {
        Answer answer = client.send(
                Call.of("DELETE", client.at("installation", "token")).bearer(token));
        if (answer.status() != 401) {
            Refusals.yes(answer);
        }
    }
}
