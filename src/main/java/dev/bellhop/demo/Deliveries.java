package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of an App's webhooks. */
final class Deliveries {
    private final Ground ground;
    private Hook hook = new Hook("", "json");

    /** Where webhooks are sent, and as what. A form is told of and not acted out: what comes is always JSON. */
    record Hook(String address, String contentType) {}

    Deliveries(Ground ground) {
        this.ground = ground;
    }

    void hook(Hook chosen) {
        hook = chosen;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/app/hook/config", this::config),
                new Route("PATCH", "/app/hook/config", this::change),
                new Route("GET", "/app/hook/deliveries", this::list),
                new Route("GET", "/app/hook/deliveries/{delivery}", this::one),
                new Route("POST", "/app/hook/deliveries/{delivery}/attempts", this::again));
    }

    private Response config(Call call) {
        call.app();
        return Response.json(
                200,
                Fields.of(
                        "content_type",
                        hook.contentType(),
                        "insecure_ssl",
                        "0",
                        "secret",
                        "********",
                        "url",
                        hook.address()));
    }

    /** That another form than the two is refused, and how, is a guess. */
    private Response change(Call call) {
        Body body = call.body("url", "content_type", "secret", "insecure_ssl");
        String form = body.has("content_type") ? body.text("content_type") : hook.contentType();
        if (!Set.of("json", "form").contains(form)) {
            throw Refusal.wrong("Hook", "content_type");
        }
        hook = new Hook(body.has("url") ? body.text("url") : hook.address(), form);
        return config(call);
    }

    /** Newest first; the cursor is the id of the last one seen. */
    private Response list(Call call) {
        call.app();
        int size = Math.clamp(Pages.number(call, "per_page", 30), 1, 100);
        long before = call.request().param("cursor").map(Deliveries::place).orElse(Long.MAX_VALUE);
        String status = call.request().param("status").orElse("");
        if (!Set.of("", "success", "failure").contains(status)) {
            throw Refusal.invalid("\"" + status + "\" is not a member of [\"success\", \"failure\"].");
        }
        List<Delivery> rest = ground.post.tried().stream()
                .filter(one -> one.id < before)
                .filter(one -> status.isEmpty() || status.equals("success") == isWell(one))
                .toList();
        List<Delivery> page = rest.subList(0, Math.min(size, rest.size()));
        Response response = Response.json(
                200,
                Json.array(page.stream().map(one -> Json.object(fields(one))).toList()));
        if (page.size() == rest.size()) {
            return response;
        }
        return response.with(
                "Link",
                "<" + call.links().api() + "/app/hook/deliveries?per_page=" + size + "&cursor=v1_" + page.getLast().id
                        + ">; rel=\"next\"");
    }

    /** That GitHub says it like this to one that it never gave is a guess. */
    private static long place(String cursor) {
        if (!cursor.matches("v1_\\d{1,18}")) {
            throw Refusal.of(422, "Invalid cursor");
        }
        return Long.parseLong(cursor.substring(3));
    }

    private Response one(Call call) {
        App app = call.app();
        Delivery delivery = find(call);
        Map<String, Object> fields = fields(delivery);
        fields.put(
                "request",
                Fields.of("headers", headers(app, delivery), "payload", Json.parse(delivery.content.body())));
        fields.put("response", Fields.of("headers", Json.object(), "payload", ""));
        return Response.json(200, Json.object(fields));
    }

    /** Without the signature: this side of the world does not know the secret. */
    private static Json headers(App app, Delivery delivery) {
        return Fields.of(
                "Accept",
                "*/*",
                "Content-Type",
                "application/json",
                "User-Agent",
                "GitHub-Hookshot/simulated",
                "X-GitHub-Delivery",
                delivery.guid,
                "X-GitHub-Event",
                delivery.content.event(),
                "X-GitHub-Hook-ID",
                "1",
                "X-GitHub-Hook-Installation-Target-ID",
                Long.toString(app.id()),
                "X-GitHub-Hook-Installation-Target-Type",
                "integration");
    }

    private Response again(Call call) {
        call.app();
        ground.post.again(find(call));
        return Response.json(202, Json.object());
    }

    private Delivery find(Call call) {
        return ground.post
                .delivery(call.number("delivery"))
                .filter(one -> one.result.isPresent())
                .orElseThrow(Refusal::notFound);
    }

    private static boolean isWell(Delivery delivery) {
        return delivery.result.filter(Delivery.Result::isWell).isPresent();
    }

    private static Map<String, Object> fields(Delivery delivery) {
        Delivery.Result result = delivery.result.orElseThrow();
        return Fields.map(
                "id",
                delivery.id,
                "guid",
                delivery.guid,
                "delivered_at",
                result.at(),
                "redelivery",
                delivery.again,
                "duration",
                0,
                "status",
                result.isWell() ? "OK" : "Invalid HTTP Response: " + result.status(),
                "status_code",
                result.status(),
                "event",
                delivery.content.event(),
                "action",
                delivery.content.action().isEmpty() ? Fields.NULL : delivery.content.action(),
                "installation_id",
                delivery.content.installation(),
                "repository_id",
                delivery.content.repository(),
                "throttled_at",
                Fields.NULL);
    }
}
