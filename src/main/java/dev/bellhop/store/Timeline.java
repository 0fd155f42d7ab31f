package dev.bellhop.store;

import dev.bellhop.engine.Letter;
import dev.bellhop.run.Decision;
import dev.bellhop.run.Note;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was decided and why, line by line. */
record Timeline(Db db) {

    record About(Letter letter, Optional<Subject> subject, Optional<RunId> run) {

        /** Nothing was decided. */
        static About of(Letter letter) {
            return new About(letter, Optional.empty(), Letters.run(letter));
        }

        static About of(Letter letter, Decision decision) {
            Optional<RunId> run = decision.run()
                    .map(Run::id)
                    .or(() -> Letters.run(letter))
                    .or(() -> decision.desk().active());
            return new About(letter, Optional.of(decision.desk().subject()), run);
        }

        /** Whoever pressed reads nothing but the story; that nothing was to be done is elsewhere no part of it. */
        List<Note> lines(List<Note> notes) {
            return notes.stream()
                    .filter(note -> note.kind() != Note.Kind.IGNORED || letter instanceof Letter.Pressed)
                    .toList();
        }
    }

    void write(About about, List<Note> notes, Instant now) {
        for (Note note : about.lines(notes)) {
            db.change(
                    "INSERT INTO timeline (at, trace, subject, run, kind, words) VALUES (?, ?, ?, ?, ?, ?)",
                    now,
                    Letters.trace(about.letter()),
                    about.subject(),
                    about.run(),
                    note.kind(),
                    Stored.words(note.text()));
        }
    }
}
