package dev.bellhop.web;

import java.util.List;
import java.util.Optional;

/** Custom agents as they are listed, with what is said before and after; with the level that each comes from, or without. */
record ShelvesView(List<String> before, boolean levels, List<Row> rows, List<String> after) {
    ShelvesView {
        before = List.copyOf(before);
        rows = List.copyOf(rows);
        after = List.copyOf(after);
    }

    /** A name is there where it says more than the id. */
    record Row(String id, Optional<String> name, String level, String note, String file, Optional<String> link) {}

    static ShelvesView said(String... words) {
        return new ShelvesView(List.of(words), false, List.of(), List.of());
    }
}
