package dev.bellhop.store;

import dev.bellhop.text.Secret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What was set up, as it is seen beside whoever works on the database; and why it is not all, if it is not. */
public record Remembered(Map<String, Secret> settings, Optional<String> problem) {
    private static final int FIRST = 7;

    public Remembered {
        settings = Map.copyOf(settings);
    }

    /** Nobody asks for the keys where nothing is sealed. */
    static Remembered read(Glance glance, Migrations migrations, Supplier<Optional<Seal>> keys) {
        try {
            Optional<Integer> schema = glance.schema();
            schema.ifPresent(migrations::known);
            List<SqlSettings.Closed> rows = schema.filter(number -> number >= FIRST)
                    .flatMap(_ ->
                            glance.at(db -> db.all("SELECT * FROM setting ORDER BY name", SqlSettings.Closed::read)))
                    .orElse(List.of());
            return rows.isEmpty() ? new Remembered(Map.of(), Optional.empty()) : open(rows, keys.get());
        } catch (LedgerFailed | UnusableDatabase _) {
            return nothing("the database cannot be used");
        }
    }

    private static Remembered open(List<SqlSettings.Closed> rows, Optional<Seal> seal) {
        if (seal.isEmpty()) {
            return nothing("its secret key is not there");
        }
        Map<String, Secret> settings = new HashMap<>();
        List<String> shut = new ArrayList<>();
        for (SqlSettings.Closed row : rows) {
            try {
                settings.put(row.name(), seal.get().open(SqlSettings.place(row.name()), row.value()));
            } catch (SealBroken _) {
                shut.add(row.name());
            }
        }
        return new Remembered(
                settings,
                Optional.of(shut)
                        .filter(names -> !names.isEmpty())
                        .map(names ->
                                String.join(", ", names) + ": set there, and opens with none of the secret keys"));
    }

    private static Remembered nothing(String why) {
        return new Remembered(Map.of(), Optional.of("what was set there is not known here, because " + why));
    }
}
