package dev.bellhop.rules;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys and values of one block. */
final class Fields {
    private final Spot spot;
    private final Map<String, Field> byKey = new LinkedHashMap<>();

    /** A key, where it stands, and what is behind it. */
    record Field(String key, Mark at, Spot value) {
        void flaw(String message) {
            value.sheet().flaw(at, value.pointer(), message);
        }
    }

    /** A key that comes twice would be read by one reader as the first and by another as the last. */
    Fields(Spot spot, List<Field> all) {
        this.spot = spot;
        for (Field field : all) {
            if (byKey.putIfAbsent(field.key(), field) != null) {
                field.flaw("this key is there twice");
            }
        }
    }

    /** Every other key is a flaw. */
    Fields only(List<String> known) {
        Set<String> absent = new HashSet<>(known);
        absent.removeAll(byKey.keySet());
        for (Field field : byKey.values()) {
            if (!known.contains(field.key())) {
                Optional<String> near = Spot.near(
                        field.key(), known.stream().filter(absent::contains).toList());
                field.value().sheet().flaw(field.at(), field.value().pointer(), "unknown key", near);
            }
        }
        return this;
    }

    Fields without(List<String> keys) {
        return new Fields(
                spot,
                byKey.values().stream()
                        .filter(field -> !keys.contains(field.key()))
                        .toList());
    }

    Optional<Spot> at(String key) {
        return Optional.ofNullable(byKey.get(key)).map(Field::value);
    }

    Optional<Field> field(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** All, unless they are too many. */
    List<Field> all(int most) {
        if (byKey.size() > most) {
            spot.flaw("expected at most " + most + " entries");
            return List.of();
        }
        return List.copyOf(byKey.values());
    }
}
