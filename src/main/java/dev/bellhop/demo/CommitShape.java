package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.List;

/** A commit as GitHub writes it. The world does not remember who made it, and with what words. */
final class CommitShape {
    private final Shapes shapes;

    CommitShape(Shapes shapes) {
        this.shapes = shapes;
    }

    Json of(Repository repository, String sha) {
        String tree = Blob.sha1("tree of " + sha);
        String self = shapes.links.repository(repository) + "/commits/" + sha;
        String git = shapes.links.repository(repository) + "/git";
        List<Json> parents = repository.code.parent(sha).stream()
                .map(parent -> parent(repository, parent))
                .toList();
        return Fields.of(
                "sha",
                sha,
                "node_id",
                "C_" + sha,
                "commit",
                Fields.of(
                        "author",
                        Fields.NULL,
                        "committer",
                        Fields.NULL,
                        "message",
                        "",
                        "tree",
                        Fields.of("sha", tree, "url", git + "/trees/" + tree),
                        "url",
                        git + "/commits/" + sha,
                        "comment_count",
                        0),
                "url",
                self,
                "html_url",
                shapes.links.page(repository) + "/commit/" + sha,
                "comments_url",
                self + "/comments",
                "author",
                Fields.NULL,
                "committer",
                Fields.NULL,
                "parents",
                parents);
    }

    private Json parent(Repository repository, String sha) {
        return Fields.of(
                "sha",
                sha,
                "url",
                shapes.links.repository(repository) + "/commits/" + sha,
                "html_url",
                shapes.links.page(repository) + "/commit/" + sha);
    }
}
