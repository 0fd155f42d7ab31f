package dev.bellhop.rules;

import java.math.BigDecimal;
import java.util.List;

/** What stands in a file: JSON's kinds, with their places. */
sealed interface Node {
    Mark at();

    record Text(Mark at, String value) implements Node {}

    record Amount(Mark at, BigDecimal value) implements Node {}

    record Truth(Mark at, boolean value) implements Node {}

    record Nothing(Mark at) implements Node {}

    record Items(Mark at, List<Node> all) implements Node {}

    record Entries(Mark at, List<Entry> all) implements Node {}

    record Entry(Mark at, String key, Node value) {}
}
