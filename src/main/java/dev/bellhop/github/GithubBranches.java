package dev.bellhop.github;

import dev.bellhop.engine.Branches;
import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Purpose;
import dev.bellhop.engine.Tokens;
import dev.bellhop.http.Answer;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.json.Json;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Pull;
import dev.bellhop.run.Repo;
import dev.bellhop.wire.Checks;
import dev.bellhop.wire.Pulls;
import dev.bellhop.wire.Refusals;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Branches on GitHub, read by the token for issue work; a pull request is opened by one of its own. */
public final class GithubBranches implements Branches {
    private static final int PAGE = 100;

    private final Client client;
    private final Tokens tokens;
    private final Self self;

    public GithubBranches(Client client, Tokens tokens, Self self) {
        this.client = client;
        this.tokens = tokens;
        this.self = self;
    }

    @Override
    public List<Pull> pulls(Repo repo, String branch) {
        return all(repo, branch, _ -> true);
    }

    /** GitHub lists those of forks of the same owner, too, and all there are where it cannot make sense of the head. */
    private List<Pull> all(Repo repo, String branch, Predicate<Json> more) {
        Call list = Call.get(at(repo, "pulls"))
                .query("head", repo.owner() + ":" + branch)
                .query("state", "all")
                .query("per_page", PAGE);
        return client.pages(credential(repo, Purpose.ISSUE_WORK), list).stream()
                .map(Refusals::yes)
                .flatMap(page -> page
                        .read(pulls -> pulls.items().stream()
                                .filter(pull -> pull.at("head").at("ref").text().equals(branch))
                                .filter(pull -> Heads.liesIn(home(pull), pull) && more.test(pull))
                                .map(pull -> Pulls.read(home(pull), pull))
                                .toList())
                        .stream())
                .toList();
    }

    @Override
    public Optional<Pull> pull(Repo repo, int number) {
        Answer answer = ask(repo, Call.get(at(repo, "pulls", Integer.toString(number))));
        return answer.status() == 404
                ? Optional.empty()
                : Refusals.yes(answer)
                        .read(pull -> Optional.of(pull)
                                .filter(one -> self.is(one.at("user")) && Heads.liesIn(home(one), one))
                                .map(one -> Pulls.read(home(one), one)));
    }

    /** That the branch is not there has words of its own; without them it is the repository that we may not see. */
    @Override
    public Optional<Branch> branch(Repo repo, String branch) {
        Answer answer = ask(repo, Call.get(at(repo, "branches", branch)));
        if (answer.status() == 404 && answer.complaint().equals("Branch not found")) {
            return Optional.empty();
        }
        return Optional.of(Refusals.yes(answer)
                .read(found -> new Branch(
                        found.at("name").text(), found.at("commit").at("sha").text())));
    }

    @Override
    public Optional<Fact.ChecksSeen> checks(Repo repo, String branch) {
        Call list = Call.get(at(repo, "commits", branch, "check-runs")).query("per_page", PAGE);
        try {
            Answer answer = client.send(credential(repo, Purpose.CHECKS), list);
            return answer.ok()
                    ? Optional.of(answer.read(
                            all -> Checks.counted(branch, all, client.clock().instant())))
                    : Optional.empty();
        } catch (Fault fault) {
            if (fault.kind() instanceof Fault.Kind.Refused) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    @Override
    public String usual(Repo repo) {
        return Refusals.yes(ask(repo, Call.get(at(repo))))
                .read(found -> found.at("default_branch").text());
    }

    /** A file that was moved touches two paths. The commits are of no use, and GitHub sends one at least. */
    @Override
    public Changes changes(Repo repo, String base, String head) {
        Call compare = Call.get(at(repo, "compare", base + "..." + head)).query("per_page", 1);
        return Refusals.yes(ask(repo, compare))
                .read(compared -> new Changes(
                        compared.at("ahead_by").count(),
                        compared.maybe("files").stream()
                                .flatMap(files -> files.items().stream())
                                .flatMap(file -> Stream.of("filename", "previous_filename")
                                        .flatMap(name -> file.maybe(name).stream()))
                                .map(Json::text)
                                .toList()));
    }

    /** Our own call: the library does not tell one no from another. */
    @Override
    public Pull open(Repo repo, Opening opening) {
        Json body = Json.object()
                .with("title", opening.title())
                .with("head", opening.head())
                .with("base", opening.base())
                .with("body", opening.body())
                .with("draft", opening.draft());
        Answer answer = client.send(credential(repo, Purpose.OPENING), Call.post(at(repo, "pulls"), body));
        if (answer.status() == 422 && answer.complaint().contains("A pull request already exists for ")) {
            return opened(repo, opening)
                    .orElseThrow(() -> Fault.refused(new Problem(Problem.Code.REFUSED, answer.complaint())));
        }
        return Refusals.yes(answer).read(pull -> Pulls.read(home(pull), pull));
    }

    private Optional<Pull> opened(Repo repo, Opening opening) {
        Predicate<Json> same = pull -> pull.at("base").at("ref").text().equals(opening.base())
                && pull.at("state").text().equals("open");
        return all(repo, opening.head(), same).stream().findFirst();
    }

    /** That there is no such ref has words of its own, too. */
    @Override
    public List<String> submodules(Repo repo, String ref) {
        Answer answer = ask(repo, Call.get(at(repo, "contents", ".gitmodules")).query("ref", ref));
        if (answer.status() == 404 && !answer.complaint().startsWith("No commit found")) {
            return List.of();
        }
        return Refusals.yes(answer)
                .read(entry -> Shown.text(entry, "the submodules"))
                .map(GithubBranches::urls)
                .orElse(List.of());
    }

    private static List<String> urls(String text) {
        try {
            return Modules.urls(text);
        } catch (Modules.Broken broken) {
            throw Fault.refused(new Problem(Problem.Code.REFUSED, String.valueOf(broken.getMessage())));
        }
    }

    private URI at(Repo repo, String... more) {
        return client.at(Stream.concat(Stream.of("repos", repo.owner(), repo.name()), Stream.of(more))
                .toArray());
    }

    private Answer ask(Repo repo, Call call) {
        return client.send(credential(repo, Purpose.ISSUE_WORK), call);
    }

    /** The repository that it is to be merged into. */
    private static long home(Json pull) {
        return pull.at("base").at("repo").at("id").number();
    }

    /** A repository beside the issue's is known by its name alone. */
    private Credential credential(Repo repo, Purpose purpose) {
        return new Credential(
                "installation:" + repo.installation(),
                () -> repo.id() == 0 ? tokens.named(repo, repo.name(), purpose) : tokens.installation(repo, purpose),
                tokens::refused);
    }
}
