package dev.bellhop.session;

import dev.bellhop.http.Call;
import dev.bellhop.json.Json;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Qoder's Cloud Agents. The repository's token is in the container, where the agent can read it. */
public record Qoder() implements Dialect {
    @Override
    public String name() {
        return "Qoder";
    }

    @Override
    public URI home() {
        return URI.create("https://api.qoder.com/api/v1/cloud");
    }

    @Override
    public List<Object> prefix() {
        return List.of();
    }

    @Override
    public Map<String, String> headers() {
        return Map.of();
    }

    @Override
    public Optional<Map<String, String>> fileHeaders() {
        return Optional.empty();
    }

    @Override
    public Optional<String> onceOnly() {
        return Optional.of("Idempotency-Key");
    }

    @Override
    public String model() {
        return "auto";
    }

    /** A name that it does not know is passed over in silence, and an empty list makes a session that hangs. */
    @Override
    public Json tools() {
        return Json.array(List.of(
                Json.object()
                        .with("type", "agent_toolset_20260401")
                        .with("enabled_tools", List.of("Bash", "Read", "Write", "Edit", "Glob", "Grep")),
                Tools.ASK_PERSON));
    }

    @Override
    public Json servers() {
        return Json.array(List.of());
    }

    @Override
    public String system() {
        return Instructions.of("""
                - Open one pull request, from your branch to the base that the message names, with `gh pr create`, and \
                give its address in your summary. If it cannot be opened, leave the branch pushed and say so.
                - The message names each repository's mount path. Go there before you do anything, and stay there.
                - At the end of each turn run `git status` in each repository, and leave nothing there that you meant to \
                push.
                """);
    }

    @Override
    public Json surroundings() {
        return Json.parse("""
                {"type": "cloud",
                 "networking": {"type": "limited",
                  "allowed_hosts": ["github.com", "api.github.com", "*.githubusercontent.com"],
                  "allow_package_managers": true}}
                """);
    }

    @Override
    public String mountPath(String repository) {
        return "/data/workspace/" + repository;
    }

    @Override
    public boolean hasVaults() {
        return false;
    }

    @Override
    public boolean keepsFirstToken() {
        return true;
    }

    @Override
    public Halt halt() {
        return Halt.CANCEL;
    }

    @Override
    public Resume resume() {
        return Resume.LAST_EVENT_ID;
    }

    @Override
    public Call paged(Call list) {
        return list.query("limit", 100);
    }

    @Override
    public Call since(Call list, Cursor cursor) {
        return list.query("after_id", cursor.id());
    }

    /** One kind of cursor excludes the other. */
    @Override
    public Optional<Call> next(Call list, Call first, Json page) {
        return Pages.page(list, page).or(() -> Pages.after(list, page));
    }
}
