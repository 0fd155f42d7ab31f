package dev.bellhop.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One file while it is read: whose it is, and what was found wrong so far. */
final class Sheet {
    /** Nobody mends more in one go, and a file of nothing but mistakes must not become a larger answer. */
    private static final int MOST_FLAWS = 100;

    private final Source source;
    private final List<Flaw> flaws = new ArrayList<>();

    Sheet(Source source) {
        this.source = source;
    }

    /** What stands in it; empty where nothing does, or nothing that can be read. */
    Optional<Spot> open() {
        if (source.text().getBytes(StandardCharsets.UTF_8).length > Source.MOST_BYTES) {
            flaw(Mark.START, "", "the file is larger than " + Source.MOST_BYTES + " bytes");
            return Optional.empty();
        }
        try {
            return Yaml.read(source.text()).map(node -> new Spot(this, "", node.at(), node));
        } catch (Yaml.Unreadable unreadable) {
            flaw(unreadable.at(), "", String.valueOf(unreadable.getMessage()));
            return Optional.empty();
        }
    }

    Where where(Mark at) {
        return new Where(source.origin(), at.line());
    }

    void flaw(Mark at, String pointer, String message) {
        flaw(at, pointer, message, Optional.empty());
    }

    void flaw(Mark at, String pointer, String message, Optional<String> suggestion) {
        flaws.add(new Flaw(source.file(), at.line(), at.column(), pointer, message, suggestion));
    }

    /** In the order of the file. */
    List<Flaw> flaws() {
        return flaws.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Flaw::line).thenComparingInt(Flaw::column))
                .limit(MOST_FLAWS)
                .toList();
    }
}
