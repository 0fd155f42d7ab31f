package dev.bellhop.store;

import dev.bellhop.engine.Bills;
import dev.bellhop.engine.RunSearch;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import dev.bellhop.run.Subject;
import dev.bellhop.text.Sha256;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The runs, and by what they are looked for. Names that GitHub tells apart by no case are kept in one. */
record Runs(Db db) {
    /** So many are read at a time where all are summed up. */
    private static final int PAGE = 200;

    private static final int STAMP = 24;

    /** A second active run of the issue breaks the unique index, and with it the transaction. */
    void write(Run run) {
        Repo repo = run.place().repo();
        db.change(
                """
                INSERT INTO run (id, subject, repo, installation, active, called, agent, person, state, version, body)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)
                ON CONFLICT (id) DO UPDATE SET
                    installation = excluded.installation, active = excluded.active, called = excluded.called,
                    agent = excluded.agent, person = excluded.person, state = excluded.state,
                    version = run.version + 1, body = excluded.body""",
                run.id(),
                run.place().subject(),
                repo.id(),
                repo.installation(),
                !run.over(),
                oneCase(repo.fullName()),
                run.agent(),
                oneCase(run.request().by().login()),
                RunSearch.State.of(run.phase()),
                RunJson.write(run));
    }

    Optional<Run> run(RunId id) {
        return db.one("SELECT body FROM run WHERE id = ?", Runs::read, id);
    }

    List<Run> found(RunSearch asked) {
        return found("body", asked, Runs::read);
    }

    String stamp(RunSearch asked) {
        return Sha256.hex(
                found("id, version", asked, row -> row.text("id") + " " + row.number("version")).stream()
                        .collect(Collectors.joining("\n")),
                STAMP);
    }

    Optional<RunId> newest(String name, int issue) {
        return repo(name)
                .flatMap(repo -> db.one(
                        "SELECT id FROM run WHERE subject = ? ORDER BY id DESC LIMIT 1",
                        row -> new RunId(row.text("id")),
                        new Subject(repo, issue)));
    }

    void addTo(Bills bills, RunId first, RunId end) {
        Optional<RunId> last = Optional.of(first);
        while (last.isPresent()) {
            List<Run> page = db.all(
                    "SELECT body FROM run WHERE id > ? AND id < ? ORDER BY id LIMIT ?",
                    Runs::read,
                    last.get(),
                    end,
                    PAGE);
            page.forEach(bills::add);
            last = page.size() < PAGE
                    ? Optional.empty()
                    : Optional.of(page.getLast().id());
        }
    }

    private <T> List<T> found(String columns, RunSearch asked, Row.Reader<T> reader) {
        Optional<Long> repo = asked.repo().flatMap(this::repo);
        if (asked.repo().isPresent() && repo.isEmpty()) {
            return List.of();
        }
        Sieve sieve = new Sieve()
                .and("repo = ?", repo)
                .and("agent = ?", asked.agent())
                .and("person = ?", asked.person().map(Runs::oneCase))
                .and("state = ?", asked.state())
                .and("id < ?", asked.before());
        return db.all(
                "SELECT " + columns + " FROM run" + sieve.where() + " ORDER BY id DESC LIMIT ?",
                reader,
                sieve.values(asked.most()));
    }

    /** Who has the name, or had it last. */
    private Optional<Long> repo(String name) {
        return db.one(
                "SELECT repo FROM run WHERE called = ? ORDER BY id DESC LIMIT 1",
                row -> row.number("repo"),
                oneCase(name));
    }

    private static Run read(Row row) throws SQLException {
        return RunJson.read(Stored.parse(row.text("body")));
    }

    private static String oneCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
