package dev.bellhop.rules;

import dev.bellhop.text.Nearest;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A place in a sheet and what stands there. Whoever reads it wrongly finds nothing, and the sheet has one flaw more. */
record Spot(Sheet sheet, String pointer, Mark at, Node node) {
    /** Longer words were not meant to be one of ours. */
    private static final int LONGEST_SLIP = 64;

    Where where() {
        return sheet.where(at);
    }

    void flaw(String message) {
        sheet.flaw(at, pointer, message);
    }

    Optional<String> text(Form form) {
        if (node instanceof Node.Text text && form.fits(text.value())) {
            return Optional.of(text.value());
        }
        boolean bare = node instanceof Node.Amount || node instanceof Node.Truth;
        return none("expected " + form.words() + (bare ? "; put it in quotes if it is one" : ""));
    }

    Optional<BigDecimal> amount(String least, String most) {
        Optional<BigDecimal> given = within(new BigDecimal(least), new BigDecimal(most));
        if (given.isPresent()) {
            return given;
        }
        return none("expected an amount in US dollars from " + least + " to " + most);
    }

    Optional<Long> whole(long least, long most) {
        Optional<BigDecimal> given = within(BigDecimal.valueOf(least), BigDecimal.valueOf(most))
                .filter(value -> value.stripTrailingZeros().scale() <= 0);
        if (given.isPresent()) {
            return given.map(BigDecimal::longValueExact);
        }
        return none("expected a whole number from " + least + " to " + most);
    }

    private Optional<BigDecimal> within(BigDecimal least, BigDecimal most) {
        return node instanceof Node.Amount amount
                        && amount.value().compareTo(least) >= 0
                        && amount.value().compareTo(most) <= 0
                ? Optional.of(amount.value())
                : Optional.empty();
    }

    /** One of ours, written in lower case with hyphens. */
    <E extends Enum<E>> Optional<E> word(Class<E> words) {
        List<String> known =
                Arrays.stream(words.getEnumConstants()).map(Spot::written).toList();
        return word(known).map(known::indexOf).map(i -> words.getEnumConstants()[i]);
    }

    static String written(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Optional<String> word(List<String> known) {
        String given = node instanceof Node.Text text ? text.value() : "";
        if (known.contains(given)) {
            return Optional.of(given);
        }
        sheet.flaw(at, pointer, "expected " + String.join(" or ", known), near(given, known));
        return Optional.empty();
    }

    static Optional<String> near(String given, List<String> known) {
        return given.length() > LONGEST_SLIP ? Optional.empty() : Nearest.to(given, known);
    }

    List<Spot> items(int most) {
        if (!(node instanceof Node.Items items)) {
            flaw("expected a list");
            return List.of();
        }
        List<Node> all = items.all();
        if (all.size() > most) {
            flaw("expected at most " + most + " entries");
            return List.of();
        }
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Spot(sheet, pointer + "/" + i, all.get(i).at(), all.get(i)))
                .toList();
    }

    /** Those of one list that can be read. */
    <T> List<T> each(int most, Function<Spot, Optional<T>> read) {
        return items(most).stream().map(read).flatMap(Optional::stream).toList();
    }

    Fields fields() {
        if (!(node instanceof Node.Entries entries)) {
            flaw("expected keys and values");
            return new Fields(this, List.of());
        }
        return new Fields(this, entries.all().stream().map(this::field).toList());
    }

    private Fields.Field field(Node.Entry entry) {
        String below = pointer + "/" + entry.key().replace("~", "~0").replace("/", "~1");
        Spot value = new Spot(sheet, below, entry.value().at(), entry.value());
        return new Fields.Field(entry.key(), entry.at(), value);
    }

    boolean isEntries() {
        return node instanceof Node.Entries;
    }

    <T> Setting<T> setting(T value) {
        return new Setting<>(value, where());
    }

    private <T> Optional<T> none(String message) {
        flaw(message);
        return Optional.empty();
    }
}
