package dev.bellhop.github;

import dev.bellhop.engine.Delivery;
import dev.bellhop.engine.Forge;
import dev.bellhop.engine.Purpose;
import dev.bellhop.engine.Reading;
import dev.bellhop.engine.Tokens;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.json.Json;
import dev.bellhop.rules.Source;
import dev.bellhop.run.Findings;
import dev.bellhop.run.Hindrance;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Proposal;
import dev.bellhop.run.Reaction;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Standing;
import dev.bellhop.run.Target;
import dev.bellhop.run.Voice;
import dev.bellhop.wire.Refusals;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** GitHub, by github-api where it covers the call and by our own call where it does not. One act is one request. */
public final class GithubForge implements Forge {
    private final Client client;
    private final Tokens tokens;
    private final Self self;
    private final RulesFiles rulesFiles;
    private final CheckRuns checks;
    private final Grounds grounds;
    private final Talk talk;

    public GithubForge(Client client, Tokens tokens, Self self) {
        this.client = client;
        this.tokens = tokens;
        this.self = self;
        this.rulesFiles = new RulesFiles(client, tokens);
        this.checks = new CheckRuns(client, tokens, self.id());
        this.grounds = new Grounds(client, tokens);
        this.talk = new Talk(client, tokens, self);
    }

    @Override
    public Reading read(Delivery delivery) {
        return Reader.read(delivery, self.id(), self::is);
    }

    @Override
    public Standing standing(Repo repo, Person person) {
        return standing(credential(repo), repo.owner(), repo.name(), person);
    }

    @Override
    public Standing elsewhere(Repo here, String other, Person person) {
        String owner = other.substring(0, other.indexOf('/'));
        String name = other.substring(other.indexOf('/') + 1);
        Credential beside = new Credential(
                "installation:" + here.installation(), () -> tokens.named(here, name, Purpose.BESIDE), tokens::refused);
        return owner.equalsIgnoreCase(here.owner()) ? standing(beside, owner, name, person) : Standing.NONE;
    }

    /** Whether the repository is still called so: its name may be another's now. */
    boolean isStill(Repo repo) {
        Answer answer = client.send(credential(repo), Call.get(client.at("repos", repo.owner(), repo.name())));
        return answer.ok() && answer.read(found -> found.at("id").number()) == repo.id();
    }

    private Standing standing(Credential credential, String owner, String name, Person person) {
        Call call = Call.get(client.at("repos", owner, name, "collaborators", person.login(), "permission"));
        Answer answer = client.send(credential, call);
        return answer.status() == 404
                ? Standing.NONE
                : Refusals.yes(answer).read(permission -> Standings.of(permission, person));
    }

    @Override
    public Optional<Source> rules(Repo repo) {
        return rulesFiles.of(repo);
    }

    @Override
    public void forgetRules(Repo repo) {
        rulesFiles.forget(repo);
    }

    @Override
    public Set<String> labels(Repo repo) {
        return grounds.labels(repo);
    }

    @Override
    public List<Hindrance> hindrances(Repo repo, String branch) {
        return grounds.hindrances(repo, branch);
    }

    @Override
    public List<Voice> voices(Place place, Instant before, int comments) {
        return talk.voices(place, before, comments);
    }

    /** A file that was renamed away is gone from its place. */
    @Override
    public Optional<Proposal> change(Place pull, String commit) {
        Repo repo = pull.repo();
        Call first = Call.get(client.at("repos", repo.owner(), repo.name(), "pulls", pull.number(), "files"))
                .query("per_page", 100);
        boolean touched = client.pages(credential(repo), first).stream()
                .map(Refusals::yes)
                .flatMap(page -> page.read(Json::items).stream())
                .flatMap(file -> Stream.of("filename", "previous_filename").flatMap(name -> file.maybe(name).stream()))
                .anyMatch(name -> name.text().equals(Source.FILE));
        return touched ? Optional.of(new Proposal(rulesFiles.at(repo, commit))) : Optional.empty();
    }

    @Override
    public String check(Repo repo, String commit, String key, Findings findings) {
        return checks.create(repo, commit, key, findings);
    }

    @Override
    public Optional<String> findCheck(Repo repo, String commit, String key) {
        return checks.find(repo, commit, key);
    }

    @Override
    public String name() {
        return self.name();
    }

    @Override
    public void react(Place place, Target target, Reaction reaction) {
        talk.react(place, target, reaction);
    }

    @Override
    public String comment(Place place, String body) {
        return talk.comment(place, body);
    }

    @Override
    public List<String> comments(Place place, String marker, Instant since) {
        return talk.comments(place, marker, since);
    }

    @Override
    public boolean edit(Place place, String comment, String body) {
        return talk.edit(place, comment, body);
    }

    @Override
    public void takeLabelOff(Place place, String label) {
        talk.takeLabelOff(place, label);
    }

    private Credential credential(Repo repo) {
        return new Credential(
                "installation:" + repo.installation(),
                () -> tokens.installation(repo, Purpose.ISSUE_WORK),
                tokens::refused);
    }
}
