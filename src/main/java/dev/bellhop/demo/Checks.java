package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.List;
import java.util.Optional;

/** Checks of commits. Apps alone make them, and each only its own. */
final class Checks {
    private final Ground ground;
    private final CheckShape shape;

    Checks(Ground ground) {
        this.ground = ground;
        this.shape = new CheckShape(ground.shapes);
    }

    List<Route> routes() {
        String all = "/repos/{owner}/{repo}/check-runs";
        String one = all + "/{check}";
        return List.of(
                new Route("POST", all, this::create),
                new Route("GET", one, this::one),
                new Route("PATCH", one, this::update),
                new Route("GET", one + "/annotations", this::annotations),
                new Route("GET", "/repos/{owner}/{repo}/commits/{ref*}/check-runs", this::list));
    }

    private Response create(Call call) {
        Repository repository = written(call);
        Body body = Report.body(call, "head_sha");
        String name = body.text("name");
        String sha = body.text("head_sha");
        Report report = Report.read(body, true);
        if (!repository.code.has(sha)) {
            throw noCommit(sha);
        }
        CheckRun run = new CheckRun(ground.store.nextId(), sha, suite(repository, sha, call.hand()), call.hand());
        run.name = name;
        run.take(report, call.hand().at());
        repository.checks.add(run);
        return Response.json(201, shape.of(repository, run));
    }

    /** One for all that an App says of a commit. */
    private long suite(Repository repository, String sha, Hand hand) {
        return repository.checks.stream()
                .filter(one -> one.sha.equals(sha) && Optional.of(one.app).equals(hand.via()))
                .findFirst()
                .map(one -> one.suite)
                .orElseGet(ground.store::nextId);
    }

    private Response update(Call call) {
        Repository repository = written(call);
        CheckRun run = find(repository, call);
        App app = call.hand().via().orElseThrow();
        if (!run.app.equals(app)) {
            throw Refusal.of(
                    403,
                    "Invalid app_id `" + app.id()
                            + "` - check run can only be modified by the GitHub App that created it.");
        }
        Body body = Report.body(call);
        Report report = Report.read(body, false);
        run.name = body.maybe("name").orElse(run.name);
        run.take(report, call.hand().at());
        return Response.json(200, shape.of(repository, run));
    }

    private Response one(Call call) {
        Repository repository = call.repository("checks", Level.READ);
        return Response.json(200, shape.of(repository, find(repository, call)));
    }

    private Response annotations(Call call) {
        Repository repository = call.repository("checks", Level.READ);
        CheckRun run = find(repository, call);
        return Pages.of(
                call,
                run.annotations.stream()
                        .map(annotation -> shape.annotation(repository, run, annotation))
                        .toList());
    }

    private Response list(Call call) {
        Repository repository = call.repository("checks", Level.READ);
        String ref = call.word("ref");
        String sha = repository.code.find(ref).orElseThrow(() -> noCommit(ref));
        Optional<String> name = call.request().param("check_name");
        Optional<String> app = call.request().param("app_id");
        Optional<String> status = call.request().param("status");
        boolean latest = !call.request().param("filter").equals(Optional.of("all"));
        List<Json> runs = repository.checks.reversed().stream()
                .filter(one -> one.sha.equals(sha) && name.orElse(one.name).equals(one.name))
                .filter(one -> app.orElse(Long.toString(one.app.id())).equals(Long.toString(one.app.id())))
                .filter(one -> status.orElse(one.status).equals(one.status))
                .filter(one -> !latest || isLatest(repository, one))
                .map(one -> shape.of(repository, one))
                .toList();
        return Pages.of(call, "check_runs", runs);
    }

    private static boolean isLatest(Repository repository, CheckRun run) {
        return repository.checks.stream()
                .noneMatch(other -> other.id > run.id && other.suite == run.suite && other.name.equals(run.name));
    }

    private static Repository written(Call call) {
        Repository repository = call.named(call.word("owner") + "/" + call.word("repo"));
        if (call.caller() instanceof Caller.Someone) {
            throw Refusal.of(403, "You must authenticate via a GitHub App.");
        }
        call.may("checks", Level.WRITE);
        return Call.writable(repository, Level.WRITE);
    }

    private static CheckRun find(Repository repository, Call call) {
        long id = call.number("check");
        return repository.checks.stream()
                .filter(one -> one.id == id)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static Refusal noCommit(String sha) {
        return Refusal.of(422, "No commit found for SHA: " + sha);
    }
}
