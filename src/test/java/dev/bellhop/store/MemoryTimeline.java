package dev.bellhop.store;

import dev.bellhop.engine.Story;
import dev.bellhop.run.Note;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** In memory: what was decided and why, line by line. */
final class MemoryTimeline {
    private final List<Row> rows = new ArrayList<>();

    private record Row(Timeline.About about, Story.Line line) {
        boolean isOf(RunId run) {
            return about.run().equals(Optional.of(run));
        }

        Row wordless() {
            return new Row(about, new Story.Line(line.at(), line.trace(), line.kind(), ""));
        }
    }

    void write(Timeline.About about, List<Note> notes, Instant now) {
        for (Note note : about.lines(notes)) {
            String words = Stored.words(note.text());
            rows.add(new Row(about, new Story.Line(now, Letters.trace(about.letter()), note.kind(), words)));
        }
    }

    List<Story.Line> of(RunId run) {
        return rows.stream().filter(row -> row.isOf(run)).map(Row::line).toList();
    }

    /** The runs of which something was written down under one of these traces. */
    List<RunId> runs(Set<String> traces) {
        return rows.stream()
                .filter(row -> traces.contains(row.line().trace()))
                .flatMap(row -> row.about().run().stream())
                .distinct()
                .sorted()
                .toList();
    }

    int drop(Instant before, Predicate<RunId> over, int most) {
        List<Row> old = rows.stream()
                .filter(row -> row.line().at().isBefore(before))
                .filter(row -> row.about().run().filter(over.negate()).isEmpty())
                .limit(most)
                .toList();
        rows.removeAll(old);
        return old.size();
    }

    void forget(Set<RunId> runs, Set<Subject> subjects, Set<String> traces) {
        rows.replaceAll(row -> row.about().run().filter(runs::contains).isPresent()
                        || row.about().subject().filter(subjects::contains).isPresent()
                        || traces.contains(row.line().trace())
                ? row.wordless()
                : row);
    }
}
