package dev.bellhop.github;

import dev.bellhop.engine.Delivery;
import dev.bellhop.text.Bytes;
import java.time.Instant;

/** Small payloads with the fields that we read, in GitHub's shape. */
final class Payloads {
    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    static final String REPOSITORY =
            "\"repository\":{\"id\":500,\"name\":\"web\",\"full_name\":\"acme/web\",\"owner\":{\"login\":\"acme\"}}";
    static final String INSTALLATION = "\"installation\":{\"id\":9}";
    static final String MONA = "\"sender\":{\"id\":77,\"login\":\"mona\",\"type\":\"User\"}";
    static final String COPILOT = "{\"id\":198982749,\"login\":\"Copilot\",\"type\":\"Bot\"}";

    private Payloads() {}

    static String of(String action, String... parts) {
        return "{\"action\":\"" + action + "\"," + String.join(",", parts) + "}";
    }

    static String labeled(String label) {
        return of(
                "labeled",
                issue("\"body\":\"It breaks.\""),
                "\"label\":{\"name\":\"" + label + "\"}",
                REPOSITORY,
                INSTALLATION,
                MONA);
    }

    static String issue(String more) {
        return "\"issue\":{\"number\":42,\"title\":\"Crash\",\"state\":\"open\",\"updated_at\":\"2026-11-20T11:59:58Z\","
                + more + "}";
    }

    static String pull(String action, String author, String body, String more) {
        return of(
                action,
                "\"number\":43",
                "\"pull_request\":{\"number\":43,\"title\":\"[WIP] Fix\",\"html_url\":\"https://github.com/acme/web/pull/43\","
                        + "\"head\":{\"ref\":\"copilot/fix-42\"},\"state\":\"open\",\"draft\":true,\"merged_at\":null,"
                        + "\"created_at\":\"2026-11-20T12:00:05Z\",\"updated_at\":\"2026-11-20T12:00:06Z\",\"user\":"
                        + author
                        + ",\"body\":" + body + more + "}",
                REPOSITORY,
                INSTALLATION,
                MONA);
    }

    static String comment(String author, String body) {
        return of(
                "created",
                issue("\"body\":null"),
                "\"comment\":{\"id\":8001,\"created_at\":\"2026-11-20T12:01:00Z\",\"user\":" + author + ",\"body\":\""
                        + body + "\"}",
                REPOSITORY,
                INSTALLATION,
                MONA);
    }

    static Delivery delivery(String event, String body) {
        return new Delivery("guid-1", event, NOW, Bytes.utf8(body));
    }
}
