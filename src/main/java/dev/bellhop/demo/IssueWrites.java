package dev.bellhop.demo;

import java.util.List;

/** New issues, and who is on an old one, as far as it is about assigning. Other changes are refused here. */
final class IssueWrites {
    private static final int LONGEST_TITLE = 256;

    private final Ground ground;
    private final IssueChanges changes;
    private final Crew crew;

    IssueWrites(Ground ground, IssueChanges changes, Crew crew) {
        this.ground = ground;
        this.changes = changes;
        this.crew = crew;
    }

    List<Route> routes() {
        String path = "/repos/{owner}/{repo}/issues";
        return List.of(new Route("POST", path, this::open), new Route("PATCH", path + "/{number}", this::edit));
    }

    private Response open(Call call) {
        Repository repository = call.repository("issues", Level.WRITE);
        Body body = call.body("title", "body", "assignees", "agent_assignment");
        Assignment assignment = Assignment.of(body);
        List<Account> accounts = body.has("assignees") ? Assignees.accounts(crew, body) : List.of();
        Issue issue = changes.open(repository, text(body), List.of(), call.hand());
        crew.add(call, issue, accounts, assignment);
        return Response.json(201, ground.issueShape.of(issue))
                .with("Location", call.links().issue(issue));
    }

    private static IssueChanges.Text text(Body body) {
        String title = body.text("title");
        if (title.isBlank()) {
            throw Refusal.missing("Issue", "title");
        }
        if (title.length() > LONGEST_TITLE) {
            throw Refusal.validation("Issue", "title", "title is too long (maximum is 256 characters)");
        }
        return new IssueChanges.Text(title, body.maybe("body").orElse(""));
    }

    private Response edit(Call call) {
        Issue issue = call.issue(Level.WRITE);
        Body body = call.body("assignees", "agent_assignment");
        Assignment assignment = Assignment.of(body);
        if (!issue.by.who().equals(call.hand().who())) {
            call.need(issue.repository, Role.TRIAGE);
        }
        if (body.has("assignees")) {
            crew.replace(call, issue, Assignees.accounts(crew, body), assignment);
        }
        return Response.json(200, ground.issueShape.of(issue));
    }
}
