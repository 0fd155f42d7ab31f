package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.List;
import java.util.Optional;

/** What becomes of a push: a commit, a branch that means it, a webhook, and pull requests that move with it. */
final class Pushes {
    private static final String WORKFLOWS = ".github/workflows/";
    private static final String NOWHERE = "0".repeat(40);

    private final Ground ground;
    private final PullChanges pulls;

    Pushes(Ground ground, PullChanges pulls) {
        this.ground = ground;
        this.pulls = pulls;
    }

    /** The newest commit of the branch. */
    String push(GitGate.Writer writer, Git.Push push) {
        Code code = writer.repository().code;
        String ref = "heads/" + push.branch();
        Optional<String> before = Optional.ofNullable(code.branches().get(push.branch()));
        String parent = before.or(() -> code.find("refs/heads/" + push.base()))
                .orElseThrow(() -> GitNo.of("fatal: Remote branch " + push.base() + " not found in upstream origin"));
        Change change = push.files().entrySet().stream()
                .map(file -> Change.write(file.getKey(), file.getValue()))
                .reduce(Change.nothing(), Change::and);
        List<Alteration> altered = Alteration.between(code.files(parent), change.on(code.files(parent)));
        refuseWorkflows(writer, push.branch(), altered);
        Hand hand = writer.call().hand();
        String after = altered.isEmpty() ? parent : code.commit(parent, change, hand);
        if (before.filter(after::equals).isPresent()) {
            return after;
        }
        code.point(ref, after);
        tell(writer.repository(), new News(ref, before.orElse(NOWHERE), after, push.message(), altered), hand);
        pulls.follow(writer.repository(), push.branch(), after, hand);
        return after;
    }

    private static void refuseWorkflows(GitGate.Writer writer, String branch, List<Alteration> altered) {
        if (writer.call().permits("workflows", Level.WRITE)) {
            return;
        }
        boolean app = writer.call().caller() instanceof Caller.Installed;
        altered.stream()
                .map(Alteration::path)
                .filter(path -> path.startsWith(WORKFLOWS))
                .findFirst()
                .ifPresent(path -> {
                    throw GitNo.of(" ! [remote rejected] " + branch + " -> " + branch + " (refusing to allow "
                            + writer.kind() + " to create or update workflow `" + path + "` without "
                            + (app ? "`workflows` permission" : "`workflow` scope") + ")\nerror: failed to push"
                            + " some refs to '" + writer.url() + "'");
                });
    }

    /** A branch that meant one commit, and means another from now on. */
    record News(String ref, String before, String after, String message, List<Alteration> altered) {}

    void tell(Repository repository, News news, Hand hand) {
        boolean created = news.before().equals(NOWHERE);
        List<Json> commits = news.altered().isEmpty() ? List.of() : List.of(commit(repository, news, hand));
        ground.post.tell(
                "push",
                repository,
                hand,
                Fields.map(
                        "ref",
                        "refs/" + news.ref(),
                        "before",
                        news.before(),
                        "after",
                        news.after(),
                        "created",
                        created,
                        "deleted",
                        false,
                        "forced",
                        false,
                        "base_ref",
                        Fields.NULL,
                        "compare",
                        ground.shapes.links.page(repository) + "/compare/" + news.after(),
                        "commits",
                        commits,
                        "head_commit",
                        commits.isEmpty() ? Fields.NULL : commits.getFirst(),
                        "pusher",
                        Fields.of("name", hand.who().login())));
    }

    private Json commit(Repository repository, News news, Hand hand) {
        Json author = Fields.of(
                "name",
                hand.who().login(),
                "email",
                Fields.NULL,
                "username",
                hand.who().login());
        return Fields.of(
                "id", news.after(),
                "tree_id", Blob.sha1("tree of " + news.after()),
                "distinct", true,
                "message", news.message(),
                "timestamp", hand.at(),
                "url", ground.shapes.links.page(repository) + "/commit/" + news.after(),
                "author", author,
                "committer", author,
                "added", paths(news, Alteration.Status.ADDED),
                "removed", paths(news, Alteration.Status.REMOVED),
                "modified", paths(news, Alteration.Status.MODIFIED));
    }

    private static List<String> paths(News news, Alteration.Status status) {
        return news.altered().stream()
                .filter(one -> one.status() == status)
                .map(Alteration::path)
                .toList();
    }
}
