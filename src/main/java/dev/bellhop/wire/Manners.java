package dev.bellhop.wire;

import java.util.Map;

/** What every call to GitHub says of itself. One without a user agent is turned away. */
public final class Manners {
    private Manners() {}

    public static Map<String, String> of(String version) {
        return Map.of(
                "Accept", "application/vnd.github+json",
                "X-GitHub-Api-Version", "2022-11-28",
                "User-Agent", "bellhop/" + version);
    }
}
