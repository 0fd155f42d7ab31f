package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Issues, repositories and accounts as GraphQL writes them, and who is meant by an id. */
final class Nodes {
    private final Ground ground;
    private final Crew crew;

    Nodes(Ground ground, Crew crew) {
        this.ground = ground;
        this.crew = crew;
    }

    /** A bot goes by another name here than in REST. */
    private static Json account(Account account) {
        boolean bot = account.kind() == Account.Kind.BOT;
        return Fields.of(
                "__typename", bot ? "Bot" : "User",
                "id", id(account),
                "login", account.equals(Account.COPILOT) ? "copilot-swe-agent" : account.login());
    }

    private static String id(Account account) {
        return Shapes.node(account.kind() == Account.Kind.BOT ? "BOT" : "U", account.id());
    }

    Json issue(Issue issue) {
        return Fields.of(
                "__typename",
                "Issue",
                "id",
                Shapes.node("I", issue.id),
                "number",
                issue.number,
                "title",
                issue.title,
                "url",
                ground.shapes.links.page(issue),
                "assignees",
                Fields.of("nodes", issue.assignees.stream().map(Nodes::account).toList()));
    }

    /** Copilot first, if it is offered to who asks; an App's own token never sees it. That a seat is needed is a guess. */
    Json suggested(Repository repository, Caller caller, int from, int most) {
        List<Account> all = new ArrayList<>();
        if (caller instanceof Caller.Someone someone && crew.isOffered(repository, someone)) {
            all.add(Account.COPILOT);
        }
        ground.store.accounts.values().stream()
                .filter(one -> one.kind() == Account.Kind.USER)
                .filter(one -> repository.role(one).covers(Role.TRIAGE))
                .forEach(all::add);
        int start = Math.min(from, all.size());
        int end = Math.min(start + most, all.size());
        return Fields.of(
                "nodes",
                all.subList(start, end).stream().map(Nodes::account).toList(),
                "pageInfo",
                Fields.of("hasNextPage", end < all.size(), "endCursor", Integer.toString(end)));
    }

    Issue issue(Call call, String id) {
        return ground.store.repositories.values().stream()
                .filter(one -> !one.deleted)
                .flatMap(one -> one.issues.values().stream())
                .filter(one -> !one.deleted && Shapes.node("I", one.id).equals(id))
                .filter(one -> call.named(one.repository.fullName()) == one.repository)
                .findFirst()
                .orElseThrow(() -> nobody(id));
    }

    Repository repository(Call call, String id) {
        return ground.store.repositories.values().stream()
                .filter(one -> !one.deleted && Shapes.node("R", one.id()).equals(id))
                .filter(one -> call.named(one.fullName()) == one)
                .findFirst()
                .orElseThrow(() -> nobody(id));
    }

    List<Account> accounts(List<String> ids) {
        Set<Account> known = new LinkedHashSet<>(ground.store.accounts.values());
        known.add(Account.COPILOT);
        return ids.stream()
                .map(id -> known.stream()
                        .filter(one -> id(one).equals(id))
                        .findFirst()
                        .orElseThrow(() -> nobody(id)))
                .toList();
    }

    private static GraphqlNo nobody(String id) {
        return new GraphqlNo("NOT_FOUND", "Could not resolve to a node with the global id of '" + id + "'");
    }
}
