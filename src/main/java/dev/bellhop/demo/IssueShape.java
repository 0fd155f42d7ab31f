package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Issues and their comments as GitHub writes them. */
final class IssueShape {
    private final Shapes shapes;

    IssueShape(Shapes shapes) {
        this.shapes = shapes;
    }

    Json of(Issue issue) {
        return Json.object(fields(issue));
    }

    Map<String, Object> fields(Issue issue) {
        String self = shapes.links.issue(issue);
        Map<String, Object> fields = Fields.map(
                "id",
                issue.id,
                "node_id",
                Shapes.node("I", issue.id),
                "url",
                self,
                "repository_url",
                shapes.links.repository(issue.repository),
                "labels_url",
                self + "/labels{/name}",
                "comments_url",
                self + "/comments",
                "events_url",
                self + "/events",
                "timeline_url",
                self + "/timeline",
                "html_url",
                shapes.links.page(issue),
                "closed_at",
                issue.closed.map(Hand::at),
                "closed_by",
                issue.closed.map(hand -> shapes.user(hand.who())),
                "state_reason",
                issue.isOpen() ? Fields.NULL : "completed",
                "comments",
                issue.comments.size(),
                "reactions",
                shapes.reactions(issue.reactions, self));
        fields.putAll(common(issue));
        issue.pull.ifPresent(pull -> fields.put("pull_request", pointer(issue, pull)));
        return fields;
    }

    /** What issues and pull requests write alike. */
    Map<String, Object> common(Issue issue) {
        List<Json> assignees = issue.assignees.stream().map(shapes::user).toList();
        return Fields.map(
                "number",
                issue.number,
                "state",
                issue.isOpen() ? "open" : "closed",
                "title",
                issue.title,
                "body",
                issue.body.isEmpty() ? Fields.NULL : issue.body,
                "user",
                shapes.user(issue.by.who()),
                "labels",
                labels(issue),
                "locked",
                issue.locked,
                "active_lock_reason",
                Fields.NULL,
                "assignee",
                assignees.isEmpty() ? Fields.NULL : assignees.getFirst(),
                "assignees",
                assignees,
                "milestone",
                Fields.NULL,
                "author_association",
                Shapes.association(issue.repository, issue.by.who()),
                "created_at",
                issue.by.at(),
                "updated_at",
                issue.updated);
    }

    List<Json> labels(Issue issue) {
        List<Json> labels = new ArrayList<>();
        issue.labels.values().forEach(label -> labels.add(shapes.label(issue.repository, label)));
        return labels;
    }

    Json comment(Issue issue, Comment comment) {
        return Json.object(commentFields(issue, comment));
    }

    Map<String, Object> commentFields(Issue issue, Comment comment) {
        String self = shapes.links.repository(issue.repository) + "/issues/comments/" + comment.id;
        return Fields.map(
                "id", comment.id,
                "node_id", Shapes.node("IC", comment.id),
                "url", self,
                "html_url", shapes.links.page(issue) + "#issuecomment-" + comment.id,
                "issue_url", shapes.links.issue(issue),
                "user", shapes.user(comment.by.who()),
                "created_at", comment.by.at(),
                "updated_at", comment.updated,
                "body", comment.body,
                "author_association", Shapes.association(issue.repository, comment.by.who()),
                "performed_via_github_app", comment.by.via().map(shapes::app),
                "reactions", shapes.reactions(comment.reactions, self));
    }

    private Json pointer(Issue issue, Pull pull) {
        return Fields.of(
                "url", shapes.links.pull(issue),
                "html_url", shapes.links.page(issue),
                "diff_url", shapes.links.page(issue) + ".diff",
                "patch_url", shapes.links.page(issue) + ".patch",
                "merged_at", pull.merged.map(Hand::at));
    }

    /** One line of the timeline. */
    Json happening(Issue issue, Happening happening) {
        Hand hand = happening.hand();
        Optional<Json> via = hand.via().map(shapes::app);
        Map<String, Object> fields = Fields.map(
                "id", happening.id(),
                "node_id", Shapes.node("E", happening.id()),
                "url", shapes.links.repository(issue.repository) + "/issues/events/" + happening.id(),
                "actor", shapes.user(hand.who()),
                "event", happening.event(),
                "commit_id", Fields.NULL,
                "commit_url", Fields.NULL,
                "created_at", hand.at(),
                "performed_via_github_app", via);
        fields.putAll(happening.more().get());
        return Json.object(fields);
    }
}
