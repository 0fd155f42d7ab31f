package dev.bellhop.store;

import dev.bellhop.engine.Letter;
import dev.bellhop.run.Note;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was decided and why, line by line. */
record Timeline(Db db) {

    record About(Letter letter, Optional<Subject> subject, Optional<RunId> run) {}

    void write(About about, List<Note> notes, Instant now) {
        for (Note note : notes) {
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
