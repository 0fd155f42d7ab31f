package dev.bellhop.demo;

import dev.bellhop.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Reading files and directories, of the default branch or of any commit that the repository knows. */
final class Contents {
    /** What is larger comes raw or not at all. */
    private static final int LARGEST_IN_JSON = 1024 * 1024;

    private static final String RAW = "application/vnd.github.raw";

    private final Ground ground;

    Contents(Ground ground) {
        this.ground = ground;
    }

    /** Where one looks: the ref as it was asked for. */
    private record Place(Repository repository, String ref, String path) {}

    List<Route> routes() {
        return List.of(
                new Route("GET", "/repos/{owner}/{repo}/contents", this::read),
                new Route("GET", "/repos/{owner}/{repo}/contents/{path*}", this::read));
    }

    private Response read(Call call) {
        Repository repository = call.repository("contents", Level.READ);
        String path = call.word("path").replaceAll("/+$", "");
        String ref = call.request().param("ref").filter(one -> !one.isEmpty()).orElse(Code.MAIN);
        String sha = repository.code.find(ref).orElseThrow(() -> Refusal.of(404, "No commit found for the ref " + ref));
        NavigableMap<String, Blob> files = repository.code.files(sha);
        if (files.isEmpty() && sha.equals(repository.code.main())) {
            throw Refusal.of(404, "This repository is empty.");
        }
        Place place = new Place(repository, ref, path);
        return Optional.ofNullable(files.get(path))
                .map(blob -> file(call, place, blob))
                .orElseGet(() -> directory(place, files));
    }

    private Response file(Call call, Place place, Blob blob) {
        String accepted = call.request().header("Accept").orElse("").toLowerCase(Locale.ROOT);
        if (accepted.contains(RAW)) {
            return Response.text(200, RAW + "+json; charset=utf-8", blob.text());
        }
        boolean small = blob.size() <= LARGEST_IN_JSON;
        Map<String, Object> fields = entry(place, "file", blob);
        fields.put("encoding", small ? "base64" : "none");
        fields.put("content", small ? blob.wrapped() : "");
        return Response.json(200, Json.object(fields));
    }

    private Response directory(Place place, NavigableMap<String, Blob> files) {
        String above = place.path().isEmpty() ? "" : place.path() + "/";
        Map<String, Json> entries = new TreeMap<>();
        files.forEach((path, blob) -> {
            if (path.startsWith(above)) {
                String name = path.substring(above.length()).split("/", 2)[0];
                Place below = new Place(place.repository(), place.ref(), above + name);
                boolean whole = path.equals(below.path());
                Blob shown = whole ? blob : new Blob(Blob.sha1("tree " + below.path() + blob.sha()), "", 0);
                entries.computeIfAbsent(name, key -> Json.object(entry(below, whole ? "file" : "dir", shown)));
            }
        });
        if (entries.isEmpty()) {
            throw Refusal.notFound();
        }
        return Response.json(200, Json.array(List.copyOf(entries.values())));
    }

    private Map<String, Object> entry(Place place, String type, Blob blob) {
        Links links = ground.shapes.links;
        boolean file = type.equals("file");
        String self = links.contents(place.repository(), place.path(), place.ref());
        String git = links.repository(place.repository()) + (file ? "/git/blobs/" : "/git/trees/") + blob.sha();
        String html = links.file(place.repository(), place.path(), place.ref(), file ? "blob" : "tree");
        String raw = links.file(place.repository(), place.path(), place.ref(), "raw");
        return Fields.map(
                "name",
                place.path().substring(place.path().lastIndexOf('/') + 1),
                "path",
                place.path(),
                "sha",
                blob.sha(),
                "size",
                blob.size(),
                "url",
                self,
                "html_url",
                html,
                "git_url",
                git,
                "download_url",
                file ? raw : Fields.NULL,
                "type",
                type,
                "_links",
                Fields.of("self", self, "git", git, "html", html));
    }
}
