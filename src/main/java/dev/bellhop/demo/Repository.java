package dev.bellhop.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A repository: issues, pull requests and who may do what. */
final class Repository {
    private final long id;
    final Instant created;
    final Map<Integer, Issue> issues = new LinkedHashMap<>();
    final Map<String, Label> labels = new LinkedHashMap<>();
    final List<Ruleset> rulesets = new ArrayList<>();
    final List<CheckRun> checks = new ArrayList<>();
    final Code code;
    private final Map<String, Role> roles = new LinkedHashMap<>();
    Account owner;
    String name;
    boolean isPrivate;
    boolean archived;
    boolean deleted;
    boolean fork;
    boolean copilot = true;

    Repository(long id, Account owner, String name, Instant created) {
        this.id = id;
        this.owner = owner;
        this.name = name;
        this.created = created;
        this.code = new Code(id);
    }

    long id() {
        return id;
    }

    String fullName() {
        return owner.login() + "/" + name;
    }

    Role role(Account person) {
        Role own = roles.getOrDefault(person.login().toLowerCase(Locale.ROOT), Role.NONE);
        return own == Role.NONE && !isPrivate ? Role.READ : own;
    }

    void role(String login, Role role) {
        roles.put(login.toLowerCase(Locale.ROOT), role);
    }

    /** Labels are one whatever their case. */
    Label label(String word, long id) {
        return labels.computeIfAbsent(word.toLowerCase(Locale.ROOT), key -> new Label(id, word));
    }

    /** Before anybody puts it on. */
    Label make(String word) {
        return label(word, nextLabel());
    }

    /** False when there is one of this name. */
    boolean make(Label label) {
        return labels.putIfAbsent(label.name().toLowerCase(Locale.ROOT), label) == null;
    }

    long nextLabel() {
        return id * 100 + labels.size();
    }

    int nextNumber() {
        return issues.size() + 1;
    }

    /** The number of the newest issue that is no pull request. */
    int newest() {
        return issues.values().stream()
                .filter(issue -> issue.pull.isEmpty())
                .mapToInt(issue -> issue.number)
                .max()
                .orElseThrow();
    }

    Optional<Issue> issue(int number) {
        return Optional.ofNullable(issues.get(number));
    }
}
