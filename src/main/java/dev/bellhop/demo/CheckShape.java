package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.List;

/** Checks as GitHub writes them. */
final class CheckShape {
    private final Shapes shapes;

    CheckShape(Shapes shapes) {
        this.shapes = shapes;
    }

    Json of(Repository repository, CheckRun run) {
        String self = shapes.links.repository(repository) + "/check-runs/" + run.id;
        String page = shapes.links.page(repository) + "/runs/" + run.id;
        return Fields.of(
                "id",
                run.id,
                "node_id",
                Shapes.node("CR", run.id),
                "head_sha",
                run.sha,
                "external_id",
                run.externalId.orElse(""),
                "url",
                self,
                "html_url",
                page,
                "details_url",
                run.details.orElse(shapes.links.web() + "/apps/" + run.app.slug()),
                "status",
                run.status,
                "conclusion",
                run.conclusion,
                "started_at",
                run.started,
                "completed_at",
                run.completed,
                "name",
                run.name,
                "output",
                output(run, self),
                "check_suite",
                Fields.of("id", run.suite),
                "app",
                shapes.app(run.app),
                "pull_requests",
                pulls(repository, run));
    }

    private static Json output(CheckRun run, String self) {
        return Fields.of(
                "title", run.title,
                "summary", run.summary,
                "text", run.text,
                "annotations_count", run.annotations.size(),
                "annotations_url", self + "/annotations");
    }

    /** Those that are open with this head. One out of a fork is not known to the check. */
    List<Json> pulls(Repository repository, CheckRun run) {
        return repository.issues.values().stream()
                .filter(issue -> issue.isOpen() && !issue.deleted)
                .filter(issue -> issue.pull
                        .filter(pull -> pull.sha.equals(run.sha) && pull.home == repository)
                        .isPresent())
                .map(issue -> pull(issue, issue.pull.orElseThrow()))
                .toList();
    }

    private Json pull(Issue issue, Pull pull) {
        Json home = Fields.of(
                "id", issue.repository.id(),
                "url", shapes.links.repository(issue.repository),
                "name", issue.repository.name);
        return Fields.of(
                "id", pull.id,
                "number", issue.number,
                "url", shapes.links.pull(issue),
                "head", Fields.of("ref", pull.head, "sha", pull.sha, "repo", home),
                "base", Fields.of("ref", pull.base, "sha", pull.root, "repo", home));
    }

    Json annotation(Repository repository, CheckRun run, Annotation one) {
        return Fields.of(
                "path", one.path(),
                "blob_href", shapes.links.file(repository, one.path(), run.sha, "blob"),
                "start_line", one.span().startLine(),
                "start_column", one.span().startColumn(),
                "end_line", one.span().endLine(),
                "end_column", one.span().endColumn(),
                "annotation_level", one.level(),
                "title", one.remark().title(),
                "message", one.remark().message(),
                "raw_details", one.remark().details());
    }
}
