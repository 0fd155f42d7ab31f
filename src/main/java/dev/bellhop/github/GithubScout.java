package dev.bellhop.github;

import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Purpose;
import dev.bellhop.engine.Scout;
import dev.bellhop.engine.Tokens;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.run.Issue;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Repo;
import dev.bellhop.run.RepoName;
import dev.bellhop.wire.Refusals;

/** Looks things up on GitHub by name: as the App where it is installed, and from there as the installation. */
public final class GithubScout implements Scout {
    private final Client client;
    private final Passport passport;
    private final Tokens tokens;

    public GithubScout(Client client, Passport passport, Tokens tokens) {
        this.client = client;
        this.passport = passport;
        this.tokens = tokens;
    }

    @Override
    public Sight look(Address address, String login) {
        Place place = new Place(find(new RepoName(address.owner(), address.repo())), address.number());
        return new Sight(client.clock().instant(), place, issue(place), person(place.repo(), login));
    }

    /** Ends in a {@link Fault} that says so where it is not there, or not for the App. */
    public Repo find(RepoName name) {
        Credential app = new Credential("app", passport::write, _ -> {});
        String nowhere = "there is no repository " + name + ", or the App is not installed in it";
        long installation = found(
                        client.send(app, Call.get(client.at("repos", name.owner(), name.name(), "installation"))),
                        nowhere)
                .read(it -> it.at("id").number());
        Repo unknown = new Repo(0, installation, name.owner(), name.name());
        Credential beside = new Credential(
                "installation:" + installation,
                () -> tokens.named(unknown, name.name(), Purpose.BESIDE),
                tokens::refused);
        return found(client.send(beside, Call.get(client.at("repos", name.owner(), name.name()))), nowhere)
                .read(it -> new Repo(
                        it.at("id").number(),
                        installation,
                        it.at("owner").at("login").text(),
                        it.at("name").text()));
    }

    private Issue issue(Place place) {
        Repo repo = place.repo();
        Call call = Call.get(client.at("repos", repo.owner(), repo.name(), "issues", place.number()));
        return found(client.send(credential(repo), call), "there is no issue " + place)
                .read(Reader::issue);
    }

    private Person person(Repo repo, String login) {
        return found(
                        client.send(credential(repo), Call.get(client.at("users", login))),
                        "nobody on GitHub is called " + login)
                .read(Remarks::person);
    }

    private static Answer found(Answer answer, String otherwise) {
        if (answer.status() == 404 || answer.status() == 410) {
            throw Fault.refused(new Problem(Problem.Code.NOT_FOUND, otherwise));
        }
        return Refusals.yes(answer);
    }

    private Credential credential(Repo repo) {
        return new Credential(
                "installation:" + repo.installation(),
                () -> tokens.installation(repo, Purpose.ISSUE_WORK),
                tokens::refused);
    }
}
