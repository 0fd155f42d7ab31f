package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.List;
import java.util.Optional;

/** Branches, and how far one is ahead of another. */
final class Branches {
    /** Of a comparison GitHub shows no more files, and no more commits at once. */
    private static final int MOST_FILES = 300;

    private static final int MOST_COMMITS = 250;

    private final CommitShape commits;
    private final Ground ground;

    Branches(Ground ground) {
        this.ground = ground;
        this.commits = new CommitShape(ground.shapes);
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/repos/{owner}/{repo}/branches/{branch*}", this::branch),
                new Route("GET", "/repos/{owner}/{repo}/compare/{range*}", this::compare));
    }

    private Response branch(Call call) {
        Repository repository = call.repository("contents", Level.READ);
        String name = call.word("branch");
        String sha = Optional.ofNullable(repository.code.branches().get(name))
                .orElseThrow(() -> Refusal.of(404, "Branch not found"));
        String self = ground.shapes.links.branch(repository, name);
        return Response.json(
                200,
                Fields.of(
                        "name",
                        name,
                        "commit",
                        commits.of(repository, sha),
                        "_links",
                        Fields.of("self", self, "html", ground.shapes.links.file(repository, "", name, "tree")),
                        "protected",
                        false,
                        "protection",
                        Fields.of(
                                "enabled",
                                false,
                                "required_status_checks",
                                Fields.of("enforcement_level", "off", "contexts", List.of(), "checks", List.of())),
                        "protection_url",
                        self + "/protection"));
    }

    private Response compare(Call call) {
        Repository repository = call.repository("contents", Level.READ);
        String[] range = call.word("range").split("\\.\\.\\.", 2);
        if (range.length < 2) {
            throw Refusal.notFound();
        }
        Code code = repository.code;
        String base = code.find(range[0]).orElseThrow(Refusal::notFound);
        String head = code.find(range[1]).orElseThrow(Refusal::notFound);
        String root = code.parting(base, head)
                .orElseThrow(
                        () -> Refusal.of(404, "No common ancestor between " + range[0] + " and " + range[1] + "."));
        List<String> ahead = code.since(root, head);
        int behind = code.since(root, base).size();
        List<Json> files = Alteration.between(code.files(root), code.files(head)).stream()
                .limit(MOST_FILES)
                .map(file -> ground.pullShape.file(repository, head, file))
                .toList();
        String page = ground.shapes.links.page(repository) + "/compare/" + call.word("range");
        return Response.json(
                200,
                Fields.of(
                        "url",
                        ground.shapes.links.repository(repository) + "/compare/" + call.word("range"),
                        "html_url",
                        page,
                        "permalink_url",
                        page,
                        "diff_url",
                        page + ".diff",
                        "patch_url",
                        page + ".patch",
                        "base_commit",
                        commits.of(repository, base),
                        "merge_base_commit",
                        commits.of(repository, root),
                        "status",
                        status(ahead.size(), behind),
                        "ahead_by",
                        ahead.size(),
                        "behind_by",
                        behind,
                        "total_commits",
                        ahead.size(),
                        "commits",
                        ahead.stream()
                                .limit(Math.clamp(Pages.number(call, "per_page", MOST_COMMITS), 1, MOST_COMMITS))
                                .map(sha -> commits.of(repository, sha))
                                .toList(),
                        "files",
                        files));
    }

    private static String status(int ahead, int behind) {
        if (ahead == 0) {
            return behind == 0 ? "identical" : "behind";
        }
        return behind == 0 ? "ahead" : "diverged";
    }
}
