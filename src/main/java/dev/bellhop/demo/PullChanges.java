package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be done to a pull request. */
final class PullChanges {
    private final Ground ground;
    private final IssueChanges issues;
    private final Closing closing;
    final Trials trials;

    PullChanges(Ground ground, IssueChanges issues) {
        this.ground = ground;
        this.issues = issues;
        this.closing = new Closing(ground);
        this.trials = new Trials(ground);
    }

    /** What somebody proposes. */
    record Proposal(String title, String body, String head, String base) {}

    /** By an agent, and about nothing in particular: it changes no file. */
    Issue open(Repository repository, Proposal proposal, Hand hand) {
        Issue issue = begin(repository, repository, proposal, hand);
        Pull pull = issue.pull.orElseThrow();
        pull.draft = true;
        stand(issue, pull, aimless(issue, pull));
        return announce(issue, hand);
    }

    /** By a person, in the repository itself or in a fork. */
    Issue open(Repository repository, Repository home, Draft draft, Hand hand) {
        Proposal proposal = new Proposal(draft.title(), draft.body(), draft.branch(), Code.MAIN);
        Issue issue = begin(repository, home, proposal, hand);
        Pull pull = issue.pull.orElseThrow();
        stand(issue, pull, repository.code.commit(pull.root, draft.change(), hand));
        return announce(issue, hand);
    }

    /** What somebody asks to be merged, from where, and whether it is only a draft. */
    record Asked(Proposal proposal, Repository home, boolean draft) {}

    /** Of a branch that is there, with the commits that its base does not have. */
    Issue open(Repository repository, Asked asked, Hand hand) {
        Code code = repository.code;
        String sha =
                asked.home().code.find("refs/heads/" + asked.proposal().head()).orElseThrow();
        String base = code.find("refs/heads/" + asked.proposal().base()).orElseThrow();
        code.take(asked.home().code, sha);
        String root = code.parting(base, sha).orElseThrow();
        Issue issue = begin(repository, asked.proposal(), hand);
        Pull pull = new Pull(ground.store.nextId(), asked.proposal(), asked.home(), root);
        pull.draft = asked.draft();
        pull.commits = code.since(root, sha).size();
        issue.pull = Optional.of(pull);
        stand(issue, pull, sha);
        return announce(issue, hand);
    }

    private Issue begin(Repository repository, Proposal proposal, Hand hand) {
        Issue issue = new Issue(ground.store.nextId(), repository, hand, proposal.title());
        issue.body = proposal.body();
        return issue;
    }

    private Issue begin(Repository repository, Repository home, Proposal proposal, Hand hand) {
        Issue issue = begin(repository, proposal, hand);
        String root = repository.code.find("heads/" + proposal.base()).orElseGet(repository.code::main);
        issue.pull = Optional.of(new Pull(ground.store.nextId(), proposal, home, root));
        return issue;
    }

    private Issue announce(Issue issue, Hand hand) {
        ground.tell(issue, "opened", hand, Map.of());
        closing.refer(issue, hand);
        trials.begin(issue, hand);
        return issue;
    }

    void push(Issue issue, Hand hand) {
        Pull pull = issue.pull.orElseThrow();
        String sha = ground.habit
                .map(change -> issue.repository.code.commit(pull.sha, change, hand))
                .orElseGet(() -> aimless(issue, pull));
        pushed(issue, sha, hand);
    }

    void push(Issue issue, Change change, Hand hand) {
        Pull pull = issue.pull.orElseThrow();
        pushed(issue, issue.repository.code.commit(pull.sha, change, hand), hand);
    }

    /** Open pull requests stand where their branch stands, wherever they are. */
    void follow(Repository home, String branch, String sha, Hand hand) {
        ground.store.repositories.values().stream()
                .flatMap(repository -> List.copyOf(repository.issues.values()).stream())
                .filter(issue -> issue.isOpen()
                        && !issue.deleted
                        && issue.pull
                                .filter(pull -> pull.home == home && pull.head.equals(branch))
                                .isPresent())
                .forEach(issue -> {
                    issue.repository.code.take(home.code, sha);
                    pushed(issue, sha, hand);
                });
    }

    private void pushed(Issue issue, String sha, Hand hand) {
        Pull pull = issue.pull.orElseThrow();
        String before = pull.sha;
        stand(issue, pull, sha);
        pull.commits++;
        issue.updated = hand.at();
        ground.tell(issue, "synchronize", hand, Fields.map("before", before, "after", sha));
        trials.begin(issue, hand);
    }

    private String aimless(Issue issue, Pull pull) {
        String sha = ground.store.hex(40);
        issue.repository.code.grow(pull.sha, sha, issue.repository.code.files(pull.sha));
        return sha;
    }

    /** A fork's commits are known where the pull request is, too. */
    private static void stand(Issue issue, Pull pull, String sha) {
        pull.sha = sha;
        issue.repository.code.point("pull/" + issue.number + "/head", sha);
        pull.home.code.take(issue.repository.code, sha);
        pull.home.code.point("heads/" + pull.head, sha);
    }

    void edit(Issue issue, String title, String body, Hand hand) {
        Map<String, Object> changes = Fields.map("changes", Fields.of("title", Fields.of("from", issue.title)));
        issue.title = title;
        issue.body = body;
        issue.updated = hand.at();
        ground.tell(issue, "edited", hand, changes);
    }

    void requestReview(Issue issue, Account reviewer, Hand hand) {
        issue.pull.orElseThrow().reviewers.add(reviewer);
        ground.note(
                issue,
                "review_requested",
                hand,
                Fields.map(
                        "review_requester", ground.shapes.user(hand.who()),
                        "requested_reviewer", ground.shapes.user(reviewer)));
        ground.tell(issue, "review_requested", hand, Fields.map("requested_reviewer", ground.shapes.user(reviewer)));
    }

    void ready(Issue issue, Hand hand) {
        issue.pull.orElseThrow().draft = false;
        ground.note(issue, "ready_for_review", hand, Map.of());
        ground.tell(issue, "ready_for_review", hand, Map.of());
    }

    void review(Issue issue, String state, String body, Hand hand) {
        Pull pull = issue.pull.orElseThrow();
        Map<String, Object> news = Fields.map(
                "action", "submitted",
                "review",
                        Fields.of(
                                "id", ground.store.nextId(),
                                "node_id", Shapes.node("PRR", pull.id),
                                "user", ground.shapes.user(hand.who()),
                                "body", body.isEmpty() ? Fields.NULL : body,
                                "commit_id", pull.sha,
                                "submitted_at", hand.at(),
                                "state", state,
                                "html_url", ground.shapes.links.page(issue),
                                "pull_request_url", ground.shapes.links.pull(issue),
                                "author_association", Shapes.association(issue.repository, hand.who()),
                                "_links", reviewLinks(issue)),
                "pull_request", ground.pullShape.brief(issue, pull));
        ground.post.tell("pull_request_review", issue.repository, hand, news);
    }

    private Json reviewLinks(Issue issue) {
        Links links = ground.shapes.links;
        return Fields.of(
                "html", Fields.of("href", links.page(issue)),
                "pull_request", Fields.of("href", links.pull(issue)));
    }

    /** What the body says that it closes is closed with it. */
    void merge(Issue issue, Hand hand) {
        Pull pull = issue.pull.orElseThrow();
        pull.draft = false;
        pull.merged = Optional.of(hand);
        land(issue.repository.code, pull, hand);
        ground.note(issue, "merged", hand, Fields.map("commit_id", pull.sha));
        issues.close(issue, hand);
        closing.of(issue).stream().filter(Issue::isOpen).forEach(target -> issues.close(target, hand));
    }

    /** What the pull request changed is done to its base as it is now. */
    private static void land(Code code, Pull pull, Hand hand) {
        String ref = "heads/" + pull.base;
        Change change = pull.files(code).stream().map(Alteration::change).reduce(Change.nothing(), Change::and);
        code.find(ref).ifPresent(base -> code.point(ref, code.commit(base, change, hand)));
    }
}
