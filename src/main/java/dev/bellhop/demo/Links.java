package dev.bellhop.demo;

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

    String page(Repository repository) {
        return web + "/" + repository.fullName();
    }

    String page(Issue issue) {
        return page(issue.repository) + (issue.pull.isPresent() ? "/pull/" : "/issues/") + issue.number;
    }
}
