package dev.bellhop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellhop.engine.Letter;
import dev.bellhop.json.Json;
import dev.bellhop.json.JsonMisfit;
import dev.bellhop.run.Begin;
import dev.bellhop.run.Desk;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Ended;
import dev.bellhop.run.Fact;
import dev.bellhop.run.Outcome;
import dev.bellhop.run.Run;
import dev.bellhop.run.SessionFact;
import dev.bellhop.run.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was ever stored can be read for ever. */
class CodecTest {
    private static final Path KEPT = Path.of("src/test/resources/ledger/v1");

    static Stream<String> names() {
        return Samples.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_sample_reads_as_it_was_meant_and_is_written_the_same(String name) {
        Object meant = sample(name);
        Object read = read(meant, Stored.parse(kept(name)));
        assertThat(read).isEqualTo(meant);
        assertThat(Stored.text(write(read))).isEqualTo(kept(name).strip());
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_field_that_we_do_not_know_is_left_alone(String name) {
        Json newer = Stored.parse(kept(name)).with("fromTheFuture", List.of("x"));
        assertThat(read(sample(name), newer)).isEqualTo(sample(name));
    }

    @Test
    void a_version_that_we_do_not_know_is_refused() {
        assertThatThrownBy(() -> Stored.parse("{\"v\":2}"))
                .isInstanceOf(JsonMisfit.class)
                .hasMessage("$.v: expected a version up to 1");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Effect.class,
                Letter.class,
                Begin.class,
                Ended.class,
                Outcome.class,
                Way.class,
                Fact.class,
                SessionFact.class
            })
    void every_kind_has_a_sample(Class<?> sealed) {
        Set<Class<?>> seen = new HashSet<>();
        Samples.all().values().forEach(sample -> collect(sample, seen));
        // A pull request is stored as what the sighting showed, without the sighting.
        seen.add(Fact.PullSeen.class);
        seen.add(SessionFact.class);
        assertThat(seen).contains(sealed.getPermittedSubclasses());
    }

    @Test
    void every_kept_file_has_a_sample() throws IOException {
        try (Stream<Path> files = Files.list(KEPT)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(Samples.all().keySet());
        }
    }

    private static Object sample(String name) {
        return Optional.ofNullable(Samples.all().get(name)).orElseThrow();
    }

    private static Json write(Object value) {
        return switch (value) {
            case Effect effect -> EffectJson.write(effect);
            case Letter letter -> LetterJson.write(letter);
            case Run run -> RunJson.write(run);
            case Desk desk -> DeskJson.write(desk);
            default -> throw new AssertionError("not stored: " + value);
        };
    }

    private static Object read(Object like, Json json) {
        return switch (like) {
            case Effect _ -> EffectJson.read(json);
            case Letter _ -> LetterJson.read(json, Given::delivery);
            case Run _ -> RunJson.read(json);
            case Desk desk -> DeskJson.read(json, desk.subject(), desk.version());
            default -> throw new AssertionError("not stored: " + like);
        };
    }

    private static String kept(String name) {
        try {
            return Files.readString(KEPT.resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(Object value, Set<Class<?>> seen) {
        switch (value) {
            case Optional<?> maybe -> maybe.ifPresent(inner -> collect(inner, seen));
            case Map<?, ?> named -> named.values().forEach(inner -> collect(inner, seen));
            case Iterable<?> items -> items.forEach(inner -> collect(inner, seen));
            case Record record -> {
                seen.add(record.getClass());
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    collect(part(record, component), seen);
                }
            }
            default -> seen.add(value.getClass());
        }
    }

    private static Object part(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a component that cannot be read", e);
        }
    }
}
