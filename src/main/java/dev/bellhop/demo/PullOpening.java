package dev.bellhop.demo;

import java.util.List;
import java.util.Optional;

/** Opening a pull request over REST. Out of an issue, or under another repository's name, nobody opens one here. */
final class PullOpening {
    private static final String KIND = "PullRequest";

    private final Ground ground;
    private final PullChanges pulls;

    PullOpening(Ground ground, PullChanges pulls) {
        this.ground = ground;
        this.pulls = pulls;
    }

    List<Route> routes() {
        return List.of(new Route("POST", "/repos/{owner}/{repo}/pulls", this::open));
    }

    private Response open(Call call) {
        Repository repository = call.repository("pull_requests", Level.WRITE);
        Body body = call.body("title", "head", "base", "body", "draft", "maintainer_can_modify");
        String head = body.text("head");
        String base = body.text("base");
        String title =
                body.maybe("title").filter(one -> !one.isBlank()).orElseThrow(() -> Refusal.missing(KIND, "title"));
        boolean draft = body.flag("draft");
        body.flag("maintainer_can_modify");
        Repository home = home(repository, head).orElseThrow(() -> Refusal.wrong(KIND, "head"));
        String branch = head.substring(head.indexOf(':') + 1);
        PullChanges.Proposal proposal =
                new PullChanges.Proposal(title, body.maybe("body").orElse(""), branch, base);
        refuse(repository, home, proposal);
        Issue issue = pulls.open(repository, new PullChanges.Asked(proposal, home, draft), call.hand());
        return Response.json(201, ground.pullShape.of(issue, issue.pull.orElseThrow()))
                .with("Location", ground.shapes.links.pull(issue));
    }

    /** The repository itself, or the fork of it that somebody else has. */
    private Optional<Repository> home(Repository repository, String head) {
        int colon = head.indexOf(':');
        String owner = colon < 0 ? repository.owner.login() : head.substring(0, colon);
        return owner.equalsIgnoreCase(repository.owner.login())
                ? Optional.of(repository)
                : ground.store.repository(owner + "/" + repository.name).filter(one -> one.fork);
    }

    private static void refuse(Repository repository, Repository home, PullChanges.Proposal proposal) {
        String sha = Optional.ofNullable(home.code.branches().get(proposal.head()))
                .orElseThrow(() -> Refusal.wrong(KIND, "head"));
        String base = Optional.ofNullable(repository.code.branches().get(proposal.base()))
                .orElseThrow(() -> Refusal.wrong(KIND, "base"));
        if (exists(repository, home, proposal)) {
            throw Refusal.custom(
                    KIND, "A pull request already exists for " + home.owner.login() + ":" + proposal.head() + ".");
        }
        repository.code.take(home.code, sha);
        String root = repository
                .code
                .parting(base, sha)
                .orElseThrow(() -> Refusal.custom(
                        KIND, "The " + proposal.head() + " branch has no history in common with " + proposal.base()));
        if (root.equals(sha)) {
            throw Refusal.custom(KIND, "No commits between " + proposal.base() + " and " + proposal.head());
        }
    }

    private static boolean exists(Repository repository, Repository home, PullChanges.Proposal proposal) {
        return repository.issues.values().stream()
                .filter(issue -> issue.isOpen() && !issue.deleted)
                .flatMap(issue -> issue.pull.stream())
                .anyMatch(pull ->
                        pull.home == home && pull.head.equals(proposal.head()) && pull.base.equals(proposal.base()));
    }
}
