package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.List;
import java.util.Map;

/** A pull request as GitHub writes it. */
final class PullShape {
    private final Shapes shapes;
    private final IssueShape issues;
    private final RepositoryShape repositories;

    PullShape(Shapes shapes, IssueShape issues, RepositoryShape repositories) {
        this.shapes = shapes;
        this.issues = issues;
        this.repositories = repositories;
    }

    /** As lists show it. */
    Json brief(Issue issue, Pull pull) {
        return Json.object(fields(issue, pull));
    }

    Json of(Issue issue, Pull pull) {
        Map<String, Object> fields = fields(issue, pull);
        List<Alteration> files = pull.files(issue.repository.code);
        fields.putAll(Fields.map(
                "merged",
                pull.merged.isPresent(),
                "mergeable",
                Fields.NULL,
                "rebaseable",
                Fields.NULL,
                "mergeable_state",
                "unknown",
                "merged_by",
                pull.merged.map(hand -> shapes.user(hand.who())),
                "comments",
                issue.comments.size(),
                "review_comments",
                0,
                "maintainer_can_modify",
                false,
                "commits",
                pull.commits,
                "additions",
                files.stream().mapToInt(Alteration::additions).sum(),
                "deletions",
                files.stream().mapToInt(Alteration::deletions).sum(),
                "changed_files",
                files.size()));
        return Json.object(fields);
    }

    private Map<String, Object> fields(Issue issue, Pull pull) {
        String self = shapes.links.pull(issue);
        String page = shapes.links.page(issue);
        Map<String, Object> fields = Fields.map(
                "id",
                pull.id,
                "node_id",
                Shapes.node("PR", pull.id),
                "url",
                self,
                "html_url",
                page,
                "diff_url",
                page + ".diff",
                "patch_url",
                page + ".patch",
                "issue_url",
                shapes.links.issue(issue),
                "commits_url",
                self + "/commits",
                "review_comments_url",
                self + "/comments",
                "review_comment_url",
                shapes.links.repository(issue.repository) + "/pulls/comments{/number}",
                "comments_url",
                shapes.links.issue(issue) + "/comments",
                "statuses_url",
                shapes.links.repository(issue.repository) + "/statuses/" + pull.sha,
                "closed_at",
                issue.closed.map(Hand::at),
                "merged_at",
                pull.merged.map(Hand::at),
                "merge_commit_sha",
                Fields.NULL,
                "draft",
                pull.draft,
                "requested_reviewers",
                pull.reviewers.stream().map(shapes::user).toList(),
                "requested_teams",
                List.of(),
                "head",
                branch(pull.home, pull.head, pull.sha),
                "base",
                branch(issue.repository, pull.base, pull.root),
                "auto_merge",
                Fields.NULL,
                "_links",
                links(issue, pull));
        fields.putAll(issues.common(issue));
        return fields;
    }

    /** Of a fork that was deleted only the names are left. */
    private Json branch(Repository home, String name, String sha) {
        return Fields.of(
                "label",
                home.owner.login() + ":" + name,
                "ref",
                name,
                "sha",
                sha,
                "user",
                shapes.user(home.owner),
                "repo",
                home.deleted ? Fields.NULL : repositories.of(home));
    }

    /** One file of what is changed, as it is at that commit. */
    Json file(Repository repository, String sha, Alteration one) {
        Map<String, Object> fields = Fields.map(
                "sha", one.blob().sha(),
                "filename", one.path(),
                "status", one.status().word(),
                "additions", one.additions(),
                "deletions", one.deletions(),
                "changes", one.additions() + one.deletions(),
                "blob_url", shapes.links.file(repository, one.path(), sha, "blob"),
                "raw_url", shapes.links.file(repository, one.path(), sha, "raw"),
                "contents_url", shapes.links.contents(repository, one.path(), sha));
        one.previous().ifPresent(path -> fields.put("previous_filename", path));
        return Json.object(fields);
    }

    private Json links(Issue issue, Pull pull) {
        String self = shapes.links.pull(issue);
        return Fields.of(
                "self", link(self),
                "html", link(shapes.links.page(issue)),
                "issue", link(shapes.links.issue(issue)),
                "comments", link(shapes.links.issue(issue) + "/comments"),
                "review_comments", link(self + "/comments"),
                "review_comment", link(shapes.links.repository(issue.repository) + "/pulls/comments{/number}"),
                "commits", link(self + "/commits"),
                "statuses", link(shapes.links.repository(issue.repository) + "/statuses/" + pull.sha));
    }

    private static Json link(String href) {
        return Fields.of("href", href);
    }
}
