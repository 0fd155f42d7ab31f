package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.List;

/** Labels of repositories and of issues. */
final class Labels {
    private static final int LONGEST = 50;
    private static final int LONGEST_DESCRIPTION = 100;

    private final Ground ground;
    private final IssueChanges changes;

    Labels(Ground ground, IssueChanges changes) {
        this.ground = ground;
        this.changes = changes;
    }

    List<Route> routes() {
        String path = "/repos/{owner}/{repo}/issues/{number}/labels";
        return List.of(
                new Route("GET", "/repos/{owner}/{repo}/labels", this::all),
                new Route("POST", "/repos/{owner}/{repo}/labels", this::make),
                new Route("GET", path, this::list),
                new Route("POST", path, this::putOn),
                new Route("DELETE", path + "/{label}", this::takeOff));
    }

    /** The permission for pull requests will do. */
    private Response all(Call call) {
        Repository repository =
                call.repository(call.permits("issues", Level.READ) ? "issues" : "pull_requests", Level.READ);
        return Pages.of(
                call,
                repository.labels.values().stream()
                        .map(label -> ground.shapes.label(repository, label))
                        .toList());
    }

    /** The permission for pull requests will do here, too. In which words a wrong colour is refused is a guess. */
    private Response make(Call call) {
        Repository repository =
                call.repository(call.permits("issues", Level.WRITE) ? "issues" : "pull_requests", Level.WRITE);
        call.need(repository, Role.WRITE);
        Body body = call.body("name", "color", "description");
        Label label = new Label(
                repository.nextLabel(),
                body.text("name"),
                body.maybe("color").orElse(Label.GREY),
                body.maybe("description"));
        check(label.name());
        if (!label.colour().matches("[0-9a-fA-F]{6}")) {
            throw Refusal.wrong("Label", "color");
        }
        if (label.description()
                .filter(words -> words.length() > LONGEST_DESCRIPTION)
                .isPresent()) {
            throw Refusal.validation("Label", "description", "description is too long (maximum is 100 characters)");
        }
        if (!repository.make(label)) {
            throw Refusal.there("Label", "name");
        }
        return Response.json(201, ground.shapes.label(repository, label));
    }

    private Response list(Call call) {
        return Pages.of(call, ground.issueShape.labels(call.issue(Level.READ)));
    }

    private Response putOn(Call call) {
        Issue issue = call.issue(Level.WRITE);
        call.need(issue.repository, Role.TRIAGE);
        List<String> names = call.body("labels").texts("labels");
        names.forEach(Labels::check);
        names.forEach(name -> changes.label(issue, name, call.hand()));
        return worn(issue);
    }

    private Response takeOff(Call call) {
        Issue issue = call.issue(Level.WRITE);
        call.need(issue.repository, Role.TRIAGE);
        if (!changes.unlabel(issue, call.word("label"), call.hand())) {
            throw Refusal.of(404, "Label does not exist");
        }
        return worn(issue);
    }

    private Response worn(Issue issue) {
        return Response.json(200, Json.array(ground.issueShape.labels(issue)));
    }

    private static void check(String name) {
        if (name.isBlank() || name.contains("\n")) {
            throw Refusal.missing("Label", "name");
        }
        if (name.length() > LONGEST) {
            throw Refusal.validation("Label", "name", "name is too long (maximum is 50 characters)");
        }
    }
}
