package dev.bellhop.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What can be done to an issue, whoever does it: the change, its line in the timeline, its webhook. */
final class IssueChanges {
    private final Ground ground;

    IssueChanges(Ground ground) {
        this.ground = ground;
    }

    record Text(String title, String body) {}

    /** The labels are on it from the first moment; that each was put on is told after. */
    Issue open(Repository repository, Text text, List<String> labels, Hand hand) {
        Issue issue = new Issue(ground.store.nextId(), repository, hand, text.title());
        issue.body = text.body();
        labels.forEach(name -> wear(issue, name));
        ground.tell(issue, "opened", hand, Map.of());
        List.copyOf(issue.labels.values()).forEach(label -> labelled(issue, label, hand));
        return issue;
    }

    private static String key(String label) {
        return label.toLowerCase(Locale.ROOT);
    }

    private Label wear(Issue issue, String name) {
        Label label = issue.repository.label(name, ground.store.nextId());
        issue.labels.put(key(name), label);
        return label;
    }

    private void labelled(Issue issue, Label label, Hand hand) {
        ground.note(issue, "labeled", hand, worn(label));
        ground.tell(issue, "labeled", hand, labelled(issue, label));
    }

    /** A label that the repository does not know yet is made. Putting on what is there is nothing new. */
    void label(Issue issue, String name, Hand hand) {
        if (issue.wears(name)) {
            return;
        }
        labelled(issue, wear(issue, name), hand);
    }

    boolean unlabel(Issue issue, String name, Hand hand) {
        Label label = issue.labels.remove(key(name));
        if (label == null) {
            return false;
        }
        ground.note(issue, "unlabeled", hand, worn(label));
        ground.tell(issue, "unlabeled", hand, labelled(issue, label));
        return true;
    }

    /** False when nothing changed. */
    boolean assign(Issue issue, Account account, Hand hand) {
        return issue.assignees.add(account) && assigned(issue, account, "assigned", hand);
    }

    boolean unassign(Issue issue, Account account, Hand hand) {
        return issue.assignees.remove(account) && assigned(issue, account, "unassigned", hand);
    }

    void close(Issue issue, Hand hand) {
        issue.closed = Optional.of(hand);
        ground.note(issue, "closed", hand, Fields.map("state_reason", Fields.NULL));
        ground.tell(issue, "closed", hand, Map.of());
    }

    void reopen(Issue issue, Hand hand) {
        issue.closed = Optional.empty();
        ground.note(issue, "reopened", hand, Map.of());
        ground.tell(issue, "reopened", hand, Map.of());
    }

    void lock(Issue issue, boolean locked, Hand hand) {
        issue.locked = locked;
        ground.note(issue, locked ? "locked" : "unlocked", hand, Fields.map("lock_reason", Fields.NULL));
        ground.tell(issue, locked ? "locked" : "unlocked", hand, Map.of());
    }

    void delete(Issue issue, Hand hand) {
        ground.tell(issue, "deleted", hand, Map.of());
        issue.deleted = true;
    }

    private boolean assigned(Issue issue, Account account, String event, Hand hand) {
        Map<String, Object> more = Fields.map("assignee", ground.shapes.user(account));
        Map<String, Object> line =
                Fields.map("assignee", ground.shapes.user(account), "assigner", ground.shapes.user(hand.who()));
        ground.note(issue, event, hand, line);
        ground.tell(issue, event, hand, more);
        return true;
    }

    private static Map<String, Object> worn(Label label) {
        return Fields.map("label", Fields.of("name", label.name(), "color", "ededed"));
    }

    private Map<String, Object> labelled(Issue issue, Label label) {
        return Fields.map("label", ground.shapes.label(issue.repository, label));
    }
}
