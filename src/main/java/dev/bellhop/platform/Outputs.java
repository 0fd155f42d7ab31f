package dev.bellhop.platform;

import dev.bellhop.demo.Fields;
import dev.bellhop.demo.Response;
import dev.bellhop.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What is asked about the files that agents left. Qoder has another way that nobody has seen. */
final class Outputs {
    private final Ground ground;

    Outputs(Ground ground) {
        this.ground = ground;
    }

    List<Route> routes() {
        return switch (ground.kind) {
            case ANTHROPIC ->
                List.of(
                        Route.get("/files", this::list),
                        new Route("GET", "/files/{file}/content", this::content),
                        Route.delete("/files/{file}", this::remove));
            case QODER -> List.of();
        };
    }

    private Json list(Call call) {
        Query query = call.query().only("scope_id", "limit", "after_id", "before_id");
        List<Json> found = ground.outputs.stream()
                .filter(one -> !one.at().isAfter(call.now()))
                .filter(one ->
                        query.one("scope_id").filter(one.session()::equals).isPresent())
                .map(Outputs::shown)
                .toList();
        Optional<Json> first = found.stream().findFirst().map(one -> one.at("id"));
        Optional<Json> last =
                found.isEmpty() ? Optional.empty() : Optional.of(found.getLast().at("id"));
        return Fields.of("data", found, "first_id", first, "last_id", last, "has_more", false);
    }

    private static Json shown(Output output) {
        return Fields.of(
                "id",
                output.id(),
                "type",
                "file",
                "filename",
                output.name(),
                "mime_type",
                "text/plain",
                "size_bytes",
                output.text().getBytes(StandardCharsets.UTF_8).length,
                "created_at",
                output.at(),
                "downloadable",
                true,
                "scope",
                Fields.of("type", "session", "id", output.session()));
    }

    private Output found(Call call) {
        return ground.outputs.stream()
                .filter(one -> one.id().equals(call.word("file")) && !one.at().isAfter(call.now()))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("File not found"));
    }

    private Response content(Call call) {
        call.query().only();
        return Response.text(200, "text/plain", found(call).text());
    }

    private Json remove(Call call) {
        Output output = found(call);
        ground.outputs.remove(output);
        return Fields.of("id", output.id(), "type", "file_deleted");
    }
}
