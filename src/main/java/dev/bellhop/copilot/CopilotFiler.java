package dev.bellhop.copilot;

import dev.bellhop.engine.Accounts;
import dev.bellhop.engine.Filer;
import dev.bellhop.engine.Steps;
import dev.bellhop.http.Base;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.json.Json;
import dev.bellhop.run.Filing;
import dev.bellhop.run.Person;
import dev.bellhop.run.Place;
import dev.bellhop.run.Problem;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Writes an issue in a person's name, with Copilot on it, and finds it again by what it says of itself. */
public final class CopilotFiler implements Filer {
    private static final Duration LAG = Duration.ofMinutes(1);

    private final Doors doors;
    private final Registrar registrar;
    private final Base web;

    public CopilotFiler(Client client, Client graphql, Accounts accounts, Base web) {
        this.doors = Doors.of(client, graphql, accounts);
        this.registrar = new Registrar(client, graphql, accounts);
        this.web = web;
    }

    @Override
    public Filed file(Place from, Filing filing, Steps steps) {
        Person by = filing.request().by();
        Repo repo = filing.repo().isEmpty() ? from.repo() : named(from, filing);
        Paper paper = new Paper(filing.title(), body(from, filing));
        String written = steps.once(
                "issue",
                since -> find(repo, filing, since),
                () -> remote(registrar.file(repo, paper, filing.attempt().task(), by)));
        int blank = written.indexOf(' ');
        return blank < 0
                ? new Filed(new Place(repo, Integer.parseInt(written)), Optional.empty())
                : new Filed(
                        new Place(repo, Integer.parseInt(written.substring(0, blank))),
                        Optional.of(Problem.Code.valueOf(written.substring(blank + 1))));
    }

    private static String remote(Registrar.Filed filed) {
        return filed.number()
                + filed.problem().map(problem -> " " + problem.code()).orElse("");
    }

    /** The reference is nobody else's, so that the issue can be found by it. */
    private String body(Place from, Filing filing) {
        String asked = web.at(from.repo().owner(), from.repo().name(), "issues", from.number())
                + (filing.request().trigger() instanceof Trigger.Comment comment
                        ? "#issuecomment-" + comment.id()
                        : "");
        String who = filing.request().by().mention();
        return (filing.body().isEmpty() ? "" : filing.body() + "\n\n---\n")
                + "Filed for %s with `/agent file`, [asked on %s](%s). %s\n"
                        .formatted(who, from, asked, reference(filing));
    }

    private static String reference(Filing filing) {
        return "Reference `" + filing.request().id() + "`.";
    }

    private Repo named(Place from, Filing filing) {
        Repository there = Repository.of(filing.repo());
        Envoy envoy = doors.envoy(filing.request().by());
        return envoy.tell(Call.get(doors.client().at("repos", there.owner(), there.name())))
                .read(repo -> new Repo(
                        repo.at("id").number(),
                        from.repo().installation(),
                        repo.at("owner").at("login").text(),
                        repo.at("name").text()));
    }

    private Optional<String> find(Repo repo, Filing filing, Instant since) {
        Envoy envoy = doors.envoy(filing.request().by());
        Call newest = Call.get(doors.client().at("repos", repo.owner(), repo.name(), "issues"))
                .query("state", "all")
                .query("since", doors.client().clock().theirs(since).minus(LAG))
                .query("per_page", 100);
        return envoy.tell(newest)
                .read(issues -> issues.items().stream()
                        .filter(issue -> issue.maybe("body")
                                .filter(body -> body.text().contains(reference(filing)))
                                .isPresent())
                        .filter(issue -> issue.maybe("pull_request").isEmpty()
                                && issue.at("title").text().equals(filing.title()))
                        .min(Comparator.comparingInt(issue -> issue.at("number").count()))
                        .map(CopilotFiler::remote));
    }

    private static String remote(Json issue) {
        return issue.at("number").count() + (Assignment.holdsCopilot(issue) ? "" : " " + Problem.Code.NOT_ASSIGNED);
    }
}
