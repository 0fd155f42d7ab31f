package dev.bellhop.session;

import dev.bellhop.json.Json;
import dev.bellhop.json.JsonMisfit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reading what changes while nobody looks: what is not there, or of another shape, was not said. */
final class Lenient {
    /** Longer words serve nobody. */
    private static final int LONGEST = 16_384;

    private Lenient() {}

    static String text(Json thing, String field) {
        return thing.maybe(field).filter(Json::isText).map(Json::text).orElse("");
    }

    static Json object(Json thing, String field) {
        return thing.maybe(field).filter(Json::isObject).orElseGet(Json::object);
    }

    static List<Json> list(Json thing, String field) {
        return thing.maybe(field).filter(Json::isArray).map(Json::items).orElse(List.of());
    }

    static long number(Json thing, String field) {
        return fit(thing, field, Json::number).orElse(0L);
    }

    static Optional<BigDecimal> decimal(Json thing, String field) {
        return fit(thing, field, Json::decimal);
    }

    static boolean flag(Json thing, String field) {
        return fit(thing, field, Json::flag).orElse(false);
    }

    static Optional<Instant> time(Json thing, String field) {
        return fit(thing, field, Json::time);
    }

    /** All text of a list of blocks, or the text itself. */
    static String words(Json thing, String field) {
        return thing.maybe(field)
                .map(content -> content.isText()
                        ? content.text()
                        : list(thing, field).stream()
                                .map(block -> text(block, "text"))
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining("\n")))
                .map(words -> cut(words, LONGEST))
                .orElse("");
    }

    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    private static <T> Optional<T> fit(Json thing, String field, Function<Json, T> reader) {
        try {
            return thing.maybe(field).map(reader);
        } catch (JsonMisfit misfit) {
            return Optional.empty();
        }
    }
}
