package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A repository as GitHub writes it: mostly addresses. */
final class RepositoryShape {
    private static final List<String> ADDRESSES = List.of(
            "archive",
            "assignees",
            "blobs",
            "branches",
            "collaborators",
            "comments",
            "commits",
            "compare",
            "contents",
            "contributors",
            "deployments",
            "downloads",
            "events",
            "forks",
            "git_commits",
            "git_refs",
            "git_tags",
            "hooks",
            "issue_comment",
            "issue_events",
            "issues",
            "keys",
            "labels",
            "languages",
            "merges",
            "milestones",
            "notifications",
            "pulls",
            "releases",
            "stargazers",
            "statuses",
            "subscribers",
            "subscription",
            "tags",
            "teams",
            "trees");
    private static final List<String> NUMBERS = List.of(
            "forks",
            "forks_count",
            "open_issues",
            "open_issues_count",
            "size",
            "stargazers_count",
            "watchers",
            "watchers_count");
    private static final List<String> SWITCHES =
            List.of("has_downloads", "has_issues", "has_projects", "has_wiki", "has_pages", "has_discussions");

    private final Shapes shapes;
    private final Map<Look, Json> written = new HashMap<>();

    /** All of a repository that can change and that is seen from outside. */
    private record Look(long id, String fullName, boolean isPrivate, boolean archived) {}

    RepositoryShape(Shapes shapes) {
        this.shapes = shapes;
    }

    Json of(Repository repository) {
        Look look = new Look(repository.id(), repository.fullName(), repository.isPrivate, repository.archived);
        return written.computeIfAbsent(look, one -> Json.object(fields(repository)));
    }

    /** What asking for one repository adds. */
    Json full(Repository repository) {
        Map<String, Object> fields = fields(repository);
        fields.put("network_count", 0);
        fields.put("subscribers_count", 0);
        return Json.object(fields);
    }

    private Map<String, Object> fields(Repository repository) {
        String self = shapes.links.repository(repository);
        String page = shapes.links.page(repository);
        Map<String, Object> fields = Fields.map(
                "id",
                repository.id(),
                "node_id",
                Shapes.node("R", repository.id()),
                "name",
                repository.name,
                "full_name",
                repository.fullName(),
                "private",
                repository.isPrivate,
                "owner",
                shapes.user(repository.owner),
                "html_url",
                page,
                "url",
                self,
                "description",
                Fields.NULL,
                "fork",
                repository.fork,
                "default_branch",
                "main",
                "archived",
                repository.archived,
                "disabled",
                false,
                "visibility",
                repository.isPrivate ? "private" : "public",
                "created_at",
                repository.created,
                "updated_at",
                repository.created,
                "pushed_at",
                repository.created);
        ADDRESSES.forEach(address -> fields.put(address + "_url", self + "/" + address));
        for (String scheme : List.of("clone", "git", "ssh", "svn")) {
            fields.put(scheme + "_url", page + ".git");
        }
        for (String nothing : List.of("homepage", "language", "license", "mirror_url")) {
            fields.put(nothing, Fields.NULL);
        }
        fields.put("topics", List.of());
        NUMBERS.forEach(number -> fields.put(number, 0));
        SWITCHES.forEach(one -> fields.put(one, one.equals("has_issues")));
        return fields;
    }
}
