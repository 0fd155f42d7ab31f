package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An App that is to be registered, read as strictly as GitHub's description of the manifest. */
record Blueprint(
        String name,
        String redirect,
        Optional<String> callback,
        boolean active,
        Map<String, Level> permissions,
        List<String> events) {
    private static final int LONGEST_NAME = 34;
    private static final int MOST_CALLBACKS = 10;

    private static final Set<String> FIELDS = Set.of(
            "name",
            "url",
            "hook_attributes",
            "redirect_url",
            "callback_urls",
            "setup_url",
            "description",
            "public",
            "default_events",
            "default_permissions",
            "request_oauth_on_install",
            "setup_on_update");

    private static final Set<String> PERMISSIONS = Set.of(
            "metadata",
            "issues",
            "pull_requests",
            "contents",
            "actions",
            "checks",
            "statuses",
            "members",
            "administration",
            "deployments",
            "discussions",
            "workflows",
            "secrets",
            "environments");

    /** Those that an App may ask for; others come anyway. */
    private static final Set<String> EVENTS = Set.of(
            "issues",
            "issue_comment",
            "pull_request",
            "pull_request_review",
            "pull_request_review_comment",
            "check_suite",
            "check_run",
            "status",
            "repository",
            "push",
            "delete",
            "workflow_run",
            "create",
            "label",
            "member");

    /** What the page says is wrong with it. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String what) {
            super(what);
        }
    }

    static Blueprint read(String manifest) {
        Json json = Json.parse(manifest);
        json.fields().stream()
                .filter(field -> !FIELDS.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw new Wrong(field + " is not a permitted key");
                });
        String name = json.maybe("name").map(Json::text).orElse("");
        need(!name.isBlank() && name.length() <= LONGEST_NAME, "Name must have 1 to 34 characters");
        address(json, "url");
        json.maybe("setup_url").ifPresent(_ -> address(json, "setup_url"));
        json.maybe("hook_attributes").ifPresent(hook -> address(hook, "url"));
        List<String> callbacks =
                json.maybe("callback_urls").map(urls -> urls.items(Json::text)).orElse(List.of());
        need(callbacks.size() <= MOST_CALLBACKS, "There may be ten callback URLs");
        boolean active = json.maybe("hook_attributes")
                .map(hook -> hook.maybe("active").map(Json::flag).orElse(true))
                .orElse(false);
        return new Blueprint(
                name,
                address(json, "redirect_url"),
                callbacks.stream().findFirst(),
                active,
                permissions(json),
                events(json));
    }

    private static Map<String, Level> permissions(Json json) {
        Map<String, Level> permissions = new LinkedHashMap<>();
        Json asked = json.maybe("default_permissions").orElse(Json.object());
        for (String name : asked.fields()) {
            String word = asked.at(name).text();
            need(
                    PERMISSIONS.contains(name),
                    "Default permission records resource " + name + " is not included in the list");
            need(Level.isOne(word), "Default permission records action " + word + " is not included in the list");
            permissions.put(name, Level.of(word));
        }
        return permissions;
    }

    private static List<String> events(Json json) {
        List<String> events =
                json.maybe("default_events").map(all -> all.items(Json::text)).orElse(List.of());
        events.forEach(event -> need(EVENTS.contains(event), "Default events unsupported: " + event));
        return events;
    }

    private static String address(Json json, String field) {
        String text = json.maybe(field).map(Json::text).orElse("");
        need(text.matches("https?://[^\\s]+"), field + " must be a URL");
        return URI.create(text).toString();
    }

    private static void need(boolean fits, String otherwise) {
        if (!fits) {
            throw new Wrong(otherwise);
        }
    }
}
