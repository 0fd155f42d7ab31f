package dev.bellhop.github;

import dev.bellhop.engine.Lookout.Card;
import dev.bellhop.engine.Lookout.Place;
import dev.bellhop.engine.Purpose;
import dev.bellhop.engine.Tokens;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.json.Json;
import dev.bellhop.run.Repo;
import dev.bellhop.run.RepoName;
import dev.bellhop.text.Redaction;
import dev.bellhop.text.Secret;
import dev.bellhop.wire.Refusals;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Who the App is, and where it lives, as GitHub shows it to the App. */
public record Abode(Client client, Passport passport) {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int MOST_PLACES = 5;
    private static final int MOST_REPOSITORIES = 30;

    public Card card() {
        return asked(Call.get(client.at("app")))
                .read(app -> new Card(
                        app.at("slug").text(), URI.create(app.at("html_url").text())));
    }

    /** The first few; somebody wants to see that there are any. */
    public List<Place> places(Redaction redaction) {
        List<Json> installations = asked(
                        Call.get(client.at("app", "installations")).query("per_page", MOST_PLACES))
                .read(Json::items);
        return installations.stream()
                .filter(one -> one.maybe("suspended_at").isEmpty())
                .map(one -> new Place(
                        one.at("account").at("login").text(),
                        repositories(one.at("id").number(), redaction)))
                .toList();
    }

    /** Written in the App's own name, where afterwards there is this label, too. */
    public URI issue(RepoName name, Tokens tokens, Json text, Json label) {
        Repo repo = new GithubScout(client, passport, tokens).find(name);
        Credential credential = new Credential(
                "installation:" + repo.installation(),
                () -> tokens.installation(repo, Purpose.ISSUE_WORK),
                tokens::refused);
        Answer made =
                client.send(credential, Call.post(client.at("repos", repo.owner(), repo.name(), "labels"), label));
        if (!isThere(made)) {
            Refusals.yes(made);
        }
        Call call = Call.post(client.at("repos", repo.owner(), repo.name(), "issues"), text);
        return Refusals.yes(client.send(credential, call))
                .read(issue -> URI.create(issue.at("html_url").text()));
    }

    private static boolean isThere(Answer made) {
        return made.status() == 422 && made.complaint().contains("already_exists");
    }

    /** With a token that can do nothing else. */
    private List<String> repositories(long installation, Redaction redaction) {
        Json narrow = Json.object().with("permissions", Json.object().with("metadata", "read"));
        Secret token = asked(Call.post(client.at("app", "installations", installation, "access_tokens"), narrow))
                .read(answer -> redaction.remember(new Secret(answer.at("token").text())));
        Call call = Call.get(client.at("installation", "repositories")).query("per_page", MOST_REPOSITORIES);
        return Refusals.yes(client.send("installation:" + installation, token, call.within(PATIENCE)))
                .read(list -> list.at("repositories")
                        .items(repository -> repository.at("full_name").text()));
    }

    private Answer asked(Call call) {
        return Refusals.yes(client.send(new Credential("app", passport::write, _ -> {}), call.within(PATIENCE)));
    }
}
