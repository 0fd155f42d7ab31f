package dev.bellhop.session;

import dev.bellhop.json.Json;
import dev.bellhop.text.Secret;

/** A repository in a session's sandbox, by its address on github.com without any ending, at a branch, which is the usual one if empty. */
record Mount(String url, Secret token, String path, String branch) {
    Json json() {
        Json mount = Json.object()
                .with("type", "github_repository")
                .with("url", url)
                .with("authorization_token", token.reveal())
                .with("mount_path", path);
        return branch.isEmpty()
                ? mount
                : mount.with("checkout", Json.object().with("type", "branch").with("name", branch));
    }
}
