package dev.bellhop;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.demo.Hello;
import dev.bellhop.engine.Purpose;
import dev.bellhop.github.Hook;
import dev.bellhop.github.Permissions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** GitHub refuses a whole manifest for one wrong key, so each is looked at here first. */
class ManifestTest {
    private static final Set<String> KEYS = Set.of(
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

    /** What GitHub's own description lists as permissions of an App. */
    private static final Set<String> PERMISSIONS = Set.of(
            "actions",
            "administration",
            "attestations",
            "checks",
            "contents",
            "deployments",
            "discussions",
            "environments",
            "issues",
            "members",
            "merge_queues",
            "metadata",
            "packages",
            "pages",
            "pull_requests",
            "repository_hooks",
            "secrets",
            "single_file",
            "statuses",
            "workflows");

    /** Asked now, because whoever asks later has to ask every organisation again. Leaves here when the code needs it. */
    private static final Map<String, String> PERMISSIONS_AHEAD =
            Map.of("statuses", "read"); // the same results from older services

    private static final Set<String> EVENTS_AHEAD = Set.of(
            "pull_request_review", // an answer that asks for changes begins the next round
            "pull_request_review_comment", // commands in the lines of a pull request
            "check_suite", // repairs
            "check_run", // repairs, and the buttons of our own check
            "status", // repairs, by older services
            "delete", // the branch of a run is gone
            "workflow_run"); // workflows that wait for a person's approval

    /** An event comes only to who may read what it tells of. */
    private static final Map<String, String> PERMISSION_OF_EVENT = Map.ofEntries(
            entry("issues", "issues"),
            entry("issue_comment", "issues"),
            entry("pull_request", "pull_requests"),
            entry("pull_request_review", "pull_requests"),
            entry("pull_request_review_comment", "pull_requests"),
            entry("check_suite", "checks"),
            entry("check_run", "checks"),
            entry("status", "statuses"),
            entry("repository", "metadata"),
            entry("delete", "contents"),
            entry("push", "contents"),
            entry("workflow_run", "actions"));

    private final String text = read();
    private final Map<?, ?> manifest =
            (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);

    @Test
    void only_keys_that_github_knows() {
        assertThat(strings(manifest.keySet())).isSubsetOf(KEYS);
        assertThat(strings(map("hook_attributes").keySet())).containsExactlyInAnyOrder("url", "active");
    }

    @Test
    void the_name_fits() {
        assertThat(String.valueOf(manifest.get("name"))).hasSizeBetween(1, 34);
    }

    @Test
    void permissions_are_known_to_github() {
        assertThat(strings(map("default_permissions").keySet())).isSubsetOf(PERMISSIONS);
    }

    @Test
    void permissions_are_what_the_code_needs_and_what_is_asked_ahead() {
        // A person's token can do nothing that the App may not do too.
        Map<String, String> needed = new HashMap<>();
        Hello.FOR_COPILOT.forEach((name, level) -> needed.put(name, level.name().toLowerCase(Locale.ROOT)));
        for (Purpose purpose : Purpose.values()) {
            Permissions.of(purpose).forEach((name, level) -> needed.merge(name, level, ManifestTest::higher));
        }
        assertThat(Permissions.needed()).isEqualTo(needed);
        assertThat(PERMISSIONS_AHEAD.keySet()).doesNotContainAnyElementsOf(needed.keySet());

        needed.putAll(PERMISSIONS_AHEAD);
        assertThat(new HashMap<Object, Object>(map("default_permissions"))).isEqualTo(needed);
    }

    @Test
    void events_are_what_the_code_acts_on_and_what_is_asked_ahead() {
        assertThat(EVENTS_AHEAD).doesNotContainAnyElementsOf(Hook.needed());
        assertThat(list("default_events"))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(Hook.needed().stream(), EVENTS_AHEAD.stream())
                        .toList());
    }

    @Test
    void every_event_may_be_read_and_none_comes_anyway() {
        List<String> events = list("default_events");

        assertThat(events).doesNotHaveDuplicates().hasSameElementsAs(PERMISSION_OF_EVENT.keySet());
        assertThat(events.stream().map(PERMISSION_OF_EVENT::get))
                .isSubsetOf(strings(map("default_permissions").keySet()));
        assertThat(events)
                .doesNotContain(
                        "installation", "installation_repositories", "installation_target", "github_app_authorization");
    }

    @Test
    void every_address_is_ours_and_is_one_that_the_contract_names() {
        assertThat(map("hook_attributes").get("url")).isEqualTo("PUBLIC_URL/webhooks/github");
        assertThat(manifest.get("redirect_url")).isEqualTo("PUBLIC_URL/setup/callback");
        assertThat(manifest.get("setup_url")).isEqualTo("PUBLIC_URL/setup/installed");
        assertThat(list("callback_urls")).containsExactly("PUBLIC_URL/connect/callback");
        assertThat(Stream.of(text.split("\\s+"))
                        .filter(word -> word.startsWith("PUBLIC_URL/"))
                        .map(word -> URI.create(word.replace("PUBLIC_URL", "https://bellhop.example"))))
                .hasSize(4)
                .allMatch(URI::isAbsolute);
    }

    @Test
    void every_permission_and_event_says_why() {
        List<String> lines = text.lines().toList();
        Stream<String> names =
                Stream.concat(strings(map("default_permissions").keySet()).stream(), list("default_events").stream());

        assertThat(names).allSatisfy(name -> {
            int at = Math.max(
                    lines.indexOf("  - " + name),
                    Math.max(lines.indexOf("  " + name + ": read"), lines.indexOf("  " + name + ": write")));
            assertThat(lines.get(at - 1)).startsWith("  # ").hasSizeGreaterThan(20);
        });
    }

    private static String higher(String one, String other) {
        return one.equals("write") ? one : other;
    }

    private Map<?, ?> map(String key) {
        return (Map<?, ?>) Objects.requireNonNull(manifest.get(key));
    }

    private List<String> list(String key) {
        return strings((Collection<?>) Objects.requireNonNull(manifest.get(key)));
    }

    private static List<String> strings(Collection<?> items) {
        return items.stream().map(String::valueOf).toList();
    }

    private static String read() {
        try {
            return Files.readString(Path.of("app-manifest.yml"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
