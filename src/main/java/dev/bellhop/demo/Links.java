package dev.bellhop.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where this world says that it lives. */
public record Links(String api, String web) {
    public static final Links GITHUB = new Links("https://api.github.com", "https://github.com");

    String repository(Repository repository) {
        return api + "/repos/" + repository.fullName();
    }

    String issue(Issue issue) {
        return repository(issue.repository) + "/issues/" + issue.number;
    }

    String pull(Issue issue) {
        return repository(issue.repository) + "/pulls/" + issue.number;
    }

    String contents(Repository repository, String path, String ref) {
        return repository(repository) + "/contents/" + encoded(path) + "?ref=" + encoded(ref);
    }

    String branch(Repository repository, String name) {
        return repository(repository) + "/branches/" + encoded(name);
    }

    /** The kind is {@code blob}, {@code tree} or {@code raw}. */
    String file(Repository repository, String path, String ref, String kind) {
        return page(repository) + "/" + kind + "/" + encoded(ref) + "/" + encoded(path);
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    String page(Repository repository) {
        return web + "/" + repository.fullName();
    }

    String page(Issue issue) {
        return page(issue.repository) + (issue.pull.isPresent() ? "/pull/" : "/issues/") + issue.number;
    }
}
