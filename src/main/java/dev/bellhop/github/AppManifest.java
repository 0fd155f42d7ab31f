package dev.bellhop.github;

import dev.bellhop.engine.Founding.Draft;
import dev.bellhop.engine.Founding.Wish;
import dev.bellhop.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What our App is to be, from the file that people read too. It is ours and a test keeps its form, so no more of YAML is
 * read here than it uses: scalars, and lists and maps of scalars with a line above each that says why.
 */
public final class AppManifest {
    private static final String FILE = "/app-manifest.yml";
    private static final Pattern FIELD = Pattern.compile("( {2})?(\\w+):(?: (.+))?");
    private static final Pattern ITEM = Pattern.compile(" {2}- (.+)");
    private static final Pattern WHY = Pattern.compile(" {2}# (.+)");

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Map<String, List<Wish>> wishes = new LinkedHashMap<>();
    private String block = "";
    private String why = "";

    private AppManifest(String text) {
        text.lines().forEach(this::line);
        closeBlock();
    }

    public static AppManifest read() {
        try (InputStream file = Objects.requireNonNull(AppManifest.class.getResourceAsStream(FILE))) {
            return new AppManifest(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * With our address in it. The webhook is at work also where events are fetched, which is a guess: GitHub's list seems to
     * hold only what it tried to send.
     */
    public Draft draft(String name, String publicUrl) {
        Json manifest = Json.parse(Json.object(fields).toString().replace("PUBLIC_URL", publicUrl))
                .with("name", name);
        return new Draft(manifest.toString(), wishes("default_permissions"), wishes("default_events"));
    }

    private List<Wish> wishes(String of) {
        return wishes.getOrDefault(of, List.of());
    }

    private void line(String line) {
        Matcher reason = WHY.matcher(line);
        Matcher item = ITEM.matcher(line);
        Matcher field = FIELD.matcher(line);
        if (reason.matches()) {
            why = reason.group(1);
        } else if (item.matches()) {
            wish(item.group(1), "");
        } else if (field.matches() && field.group(1) != null) {
            wish(field.group(2), field.group(3));
        } else if (field.matches()) {
            closeBlock();
            if (field.group(3) == null) {
                block = field.group(2);
            } else {
                fields.put(field.group(2), value(field.group(3)));
            }
        }
    }

    private void wish(String name, String value) {
        wishes.computeIfAbsent(block, _ -> new ArrayList<>()).add(new Wish(name, value, why));
        why = "";
    }

    private void closeBlock() {
        List<Wish> lines = wishes(block);
        if (!lines.isEmpty()) {
            boolean list = lines.getFirst().level().isEmpty();
            fields.put(block, list ? lines.stream().map(Wish::name).toList() : map(lines));
        }
        block = "";
    }

    private static Json map(List<Wish> lines) {
        Map<String, Object> map = new LinkedHashMap<>();
        lines.forEach(line -> map.put(line.name(), value(line.level())));
        return Json.object(map);
    }

    private static Object value(String text) {
        return text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
    }
}
