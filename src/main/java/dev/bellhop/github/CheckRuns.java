package dev.bellhop.github;

import dev.bellhop.engine.Purpose;
import dev.bellhop.engine.Tokens;
import dev.bellhop.http.Call;
import dev.bellhop.http.Client;
import dev.bellhop.http.Credential;
import dev.bellhop.json.Json;
import dev.bellhop.rules.Source;
import dev.bellhop.run.Findings;
import dev.bellhop.run.Repo;
import dev.bellhop.wire.Checks;
import dev.bellhop.wire.Refusals;
import java.util.Optional;

/** Checks on commits. Each carries its key, by which it is found again. */
final class CheckRuns {

    private final Client client;
    private final Tokens tokens;
    private final long app;

    CheckRuns(Client client, Tokens tokens, long app) {
        this.client = client;
        this.tokens = tokens;
        this.app = app;
    }

    String create(Repo repo, String commit, String key, Findings findings) {
        Json output = Json.object()
                .with("title", findings.title())
                .with("summary", findings.summary())
                .with(
                        "annotations",
                        findings.marks().stream().map(CheckRuns::annotation).toList());
        Json body = Json.object()
                .with("name", Checks.NAME)
                .with("head_sha", commit)
                .with("external_id", key)
                .with("status", "completed")
                .with("conclusion", findings.right() ? "success" : "failure")
                .with("output", output);
        Call call = Call.post(client.at("repos", repo.owner(), repo.name(), "check-runs"), body);
        return Refusals.yes(client.send(credential(repo), call))
                .read(check -> Long.toString(check.at("id").number()));
    }

    /** The twin of {@link #create}. */
    Optional<String> find(Repo repo, String commit, String key) {
        Call first = Call.get(client.at("repos", repo.owner(), repo.name(), "commits", commit, "check-runs"))
                .query("check_name", Checks.NAME)
                .query("app_id", app)
                .query("per_page", 100);
        return client.pages(credential(repo), first).stream()
                .map(Refusals::yes)
                .flatMap(page -> page.read(all -> all.at("check_runs").items()).stream())
                .filter(check -> check.maybe("external_id").map(Json::text).equals(Optional.of(key)))
                .map(check -> Long.toString(check.at("id").number()))
                .findFirst();
    }

    private static Json annotation(Findings.Mark mark) {
        return Json.object()
                .with("path", Source.FILE)
                .with("start_line", mark.line())
                .with("end_line", mark.line())
                .with("start_column", mark.column())
                .with("end_column", mark.column())
                .with("annotation_level", "failure")
                .with("message", mark.message());
    }

    private Credential credential(Repo repo) {
        return new Credential(
                "installation:" + repo.installation(),
                () -> tokens.installation(repo, Purpose.CHECKS),
                tokens::refused);
    }
}
