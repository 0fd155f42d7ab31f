package dev.bellhop.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellhop.engine.Founding.Draft;
import dev.bellhop.engine.Founding.Wish;
import dev.bellhop.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The file that people read is what GitHub gets. */
class AppManifestTest {
    private final Draft draft = AppManifest.read().draft("Bellhop-octo", "https://bellhop.example");

    @Test
    void it_reads_as_any_reader_of_yaml_reads_it() throws IOException {
        String text = Files.readString(Path.of("app-manifest.yml"))
                .replace("PUBLIC_URL", "https://bellhop.example")
                .replace("name: Bellhop\n", "name: Bellhop-octo\n");
        Map<?, ?> read = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
        assertThat(Json.parse(draft.json())).isEqualTo(json(read));
    }

    @Test
    void each_wish_has_its_why() {
        assertThat(draft.permissions())
                .contains(new Wish("metadata", "read", "Every App has it. Says who may write to a repository."))
                .allSatisfy(wish -> assertThat(wish.why()).hasSizeGreaterThan(10));
        assertThat(draft.events())
                .contains(new Wish("push", "", "The rules may have changed."))
                .allSatisfy(wish -> assertThat(wish.why()).hasSizeGreaterThan(10));
    }

    @Test
    void the_webhook_is_at_work_also_where_nobody_reaches_us() {
        Draft fetching = AppManifest.read().draft("B", "http://localhost:8080");
        assertThat(Json.parse(fetching.json()).at("hook_attributes"))
                .isEqualTo(Json.parse("{\"url\":\"http://localhost:8080/webhooks/github\",\"active\":true}"));
    }

    private static Json json(Map<?, ?> map) {
        Json json = Json.object();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            json = json.with(String.valueOf(entry.getKey()), value(Objects.requireNonNull(entry.getValue())));
        }
        return json;
    }

    private static Object value(Object value) {
        return switch (value) {
            case Map<?, ?> map -> json(map);
            case List<?> list -> list.stream().map(AppManifestTest::value).toList();
            default -> value;
        };
    }
}
