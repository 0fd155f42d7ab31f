package dev.bellhop.command;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person wants otherwise than the rules have it. Every value has its shape; whether it exists is not known here. */
public record Options(
        List<String> with,
        Optional<String> model,
        Optional<String> base,
        Optional<String> agent,
        Optional<String> repo,
        Optional<BigDecimal> budget,
        boolean draft) {
    public static final Options NONE = of(Map.of());

    /** Of values that have been checked. */
    static Options of(Map<Option, String> values) {
        return new Options(
                value(values, Option.WITH)
                        .map(names -> Arrays.asList(names.split(",", -1)))
                        .map(List::copyOf)
                        .orElse(List.of()),
                value(values, Option.MODEL),
                value(values, Option.BASE),
                value(values, Option.AGENT),
                value(values, Option.REPO),
                value(values, Option.BUDGET).map(BigDecimal::new),
                values.containsKey(Option.DRAFT));
    }

    private static Optional<String> value(Map<Option, String> values, Option option) {
        return Optional.ofNullable(values.get(option));
    }
}
