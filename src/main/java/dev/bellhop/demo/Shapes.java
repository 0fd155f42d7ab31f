package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** People, Apps, labels and reactions as GitHub writes them. */
final class Shapes {
    private static final List<String> KINDS =
            List.of("+1", "-1", "laugh", "confused", "heart", "hooray", "eyes", "rocket");
    private static final List<String> USER_LINKS = List.of(
            "followers",
            "following",
            "gists",
            "starred",
            "subscriptions",
            "organizations",
            "repos",
            "events",
            "received_events");

    final Links links;
    // People and Apps never change and are in everything.
    private final Map<Account, Json> users = new HashMap<>();
    private final Map<Long, Json> apps = new HashMap<>();

    Shapes(Links links) {
        this.links = links;
    }

    static String node(String kind, long id) {
        return kind + "_kwDO%012d".formatted(id);
    }

    /** An organisation as GitHub shows it when it is asked for alone. */
    Json organization(Account account) {
        String self = links.api() + "/orgs/" + account.login();
        Map<String, Object> fields = Fields.map(
                "login",
                account.login(),
                "id",
                account.id(),
                "node_id",
                node("O", account.id()),
                "url",
                self,
                "avatar_url",
                links.web() + "/avatars/" + account.id(),
                "html_url",
                links.web() + "/" + account.login(),
                "description",
                Fields.NULL,
                "has_organization_projects",
                false,
                "has_repository_projects",
                false,
                "type",
                account.kind().word(),
                "created_at",
                "2011-01-25T18:44:36Z",
                "updated_at",
                "2011-01-25T18:44:36Z",
                "archived_at",
                Fields.NULL);
        List.of("repos", "events", "hooks", "issues", "members", "public_members")
                .forEach(link -> fields.put(link + "_url", self + "/" + link));
        List.of("public_repos", "public_gists", "followers", "following").forEach(count -> fields.put(count, 0));
        return Json.object(fields);
    }

    Json user(Account account) {
        return users.computeIfAbsent(account, one -> Json.object(userFields(one)));
    }

    Map<String, Object> userFields(Account account) {
        String name = account.login().replace("[", "%5B").replace("]", "%5D");
        String self = links.api() + "/users/" + name;
        Map<String, Object> fields = Fields.map(
                "login",
                account.login(),
                "id",
                account.id(),
                "node_id",
                node("U", account.id()),
                "avatar_url",
                links.web() + "/avatars/" + account.id(),
                "gravatar_id",
                "",
                "url",
                self,
                "html_url",
                links.web() + "/" + name);
        USER_LINKS.forEach(link -> fields.put(link + "_url", self + "/" + link));
        fields.put("type", account.kind().word());
        fields.put("user_view_type", "public");
        fields.put("site_admin", false);
        return fields;
    }

    Json app(App app) {
        return apps.computeIfAbsent(app.id(), id -> written(app));
    }

    private Json written(App app) {
        return Fields.of(
                "id", app.id(),
                "slug", app.slug(),
                "client_id", app.card().clientId(),
                "node_id", node("A", app.id()),
                "owner", user(app.owner()),
                "name", app.slug(),
                "description", "A simulated App",
                "external_url", links.web() + "/apps/" + app.slug(),
                "html_url", links.web() + "/apps/" + app.slug(),
                "created_at", app.created(),
                "updated_at", app.created(),
                "permissions", permissions(app.card().permissions()),
                "events", app.card().events());
    }

    Json permissions(Map<String, Level> permissions) {
        return permissions.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .reduce(
                        Json.object(),
                        (json, one) -> json.with(one.getKey(), one.getValue().word()),
                        (one, other) -> other);
    }

    Json label(Repository repository, Label label) {
        return Fields.of(
                "id",
                label.id(),
                "node_id",
                node("LA", label.id()),
                "url",
                links.repository(repository) + "/labels/" + label.name().replace(" ", "%20"),
                "name",
                label.name(),
                "color",
                label.colour(),
                "default",
                false,
                "description",
                label.description().<Object>map(words -> words).orElse(Fields.NULL));
    }

    Json reaction(Reaction reaction) {
        return Fields.of(
                "id", reaction.id(),
                "node_id", node("REA", reaction.id()),
                "user", user(reaction.who()),
                "content", reaction.content(),
                "created_at", reaction.at());
    }

    Json reactions(List<Reaction> reactions, String of) {
        Map<String, Object> fields = Fields.map("url", of + "/reactions", "total_count", reactions.size());
        for (String kind : KINDS) {
            fields.put(kind, (int)
                    reactions.stream().filter(one -> one.content().equals(kind)).count());
        }
        return Json.object(fields);
    }

    static boolean isReaction(String content) {
        return KINDS.contains(content);
    }

    /** GitHub's word for who writes; nothing may be decided by it. */
    static String association(Repository repository, Account account) {
        return switch (repository.role(account)) {
            case NONE, READ -> "NONE";
            case TRIAGE, WRITE, MAINTAIN, ADMIN -> repository.owner.equals(account) ? "OWNER" : "COLLABORATOR";
        };
    }
}
