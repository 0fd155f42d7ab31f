package dev.bellhop.copilot;

import dev.bellhop.json.Json;
import dev.bellhop.json.JsonMisfit;
import dev.bellhop.run.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reading what GitHub does not promise: what is not there, or of another shape, is as if it had not been said. */
final class Tolerant {
    private static final Logger LOG = LoggerFactory.getLogger(Tolerant.class);

    private Tolerant() {}

    static String text(Json thing, String field) {
        return thing.maybe(field).filter(Json::isText).map(Json::text).orElse("");
    }

    static List<Json> list(Json thing, String field) {
        return thing.maybe(field).filter(Json::isArray).map(Json::items).orElse(List.of());
    }

    static Optional<Instant> time(Json thing, String field) {
        return thing.maybe(field).flatMap(value -> whole(value, Json::time).findFirst());
    }

    /** What is made of one thing of many; one that cannot be read hides no other. */
    static <T> Stream<T> whole(Json thing, Function<Json, T> reader) {
        try {
            return Stream.of(reader.apply(thing));
        } catch (JsonMisfit misfit) {
            LOG.warn("A part of a task cannot be read: {}", misfit.getMessage());
            return Stream.empty();
        }
    }

    static Fact.State state(Json thing) {
        Json state = thing.at("state");
        String word = state.text().toUpperCase(Locale.ROOT);
        return Stream.of(Fact.State.values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElseThrow(() -> state.misfit("a state of a task"));
    }
}
