package dev.bellhop.store;

import dev.bellhop.engine.Step;
import dev.bellhop.engine.Story;
import dev.bellhop.json.JsonMisfit;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Note;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is written down of a run, put together from everywhere. */
record Stories(Db db) {
    private static final String STEPS = "FROM step s JOIN outbox o ON o.key = s.effect WHERE o.run = ?";

    private record Taken(String effect, Step step) {}

    Optional<Story> of(RunId id) {
        return new Runs(db).run(id).map(this::of);
    }

    /** Counts and last numbers: no body is read. Whatever is changed counts up, moves to another state, or is gone. */
    Optional<String> stamp(RunId id) {
        Optional<String> run = db.one("""
                SELECT r.version, (SELECT count(*) FROM timeline t WHERE t.run = r.id) AS lines,
                    (SELECT coalesce(max(t.id), 0) FROM timeline t WHERE t.run = r.id) AS newest
                FROM run r WHERE r.id = ?""", row -> numbers(row, "version", "lines", "newest"), id);
        return run.map(written -> written + "-" + acts(id) + "-" + steps(id));
    }

    private Story of(Run run) {
        Map<String, List<Step>> steps = db
                .all(
                        "SELECT s.effect, s.name, s.intent, s.misses, s.remote " + STEPS + " ORDER BY s.place",
                        this::taken,
                        run.id())
                .stream()
                .collect(Collectors.groupingBy(Taken::effect, Collectors.mapping(Taken::step, Collectors.toList())));
        List<Story.Act> acts = db.all(
                "SELECT key, state, lane, since, due, body, outcome FROM outbox WHERE run = ? ORDER BY seq",
                row -> act(row, steps.getOrDefault(row.text("key"), List.of())),
                run.id());
        List<Story.Line> lines = db.all(
                "SELECT at, trace, kind, words FROM timeline WHERE run = ? ORDER BY id",
                row -> new Story.Line(
                        row.time("at"), row.text("trace"), Note.Kind.valueOf(row.text("kind")), row.text("words")),
                run.id());
        return new Story(run, lines, acts, deliveries(lines));
    }

    private List<String> deliveries(List<Story.Line> lines) {
        return lines.stream()
                .map(line -> Letters.guid(line.trace()))
                .distinct()
                .filter(guid -> db.has("SELECT 1 FROM delivery WHERE guid = ?", guid))
                .toList();
    }

    private Taken taken(Row row) throws SQLException {
        return new Taken(row.text("effect"), Outbox.step(row));
    }

    private static Story.Act act(Row row, List<Step> steps) throws SQLException {
        OutboxState state = OutboxState.valueOf(row.text("state"));
        return new Story.Act(
                row.text("key"),
                effect(row.text("body")),
                state.shown(row.maybeTime("due").isEmpty()),
                row.text("lane"),
                row.time("since"),
                row.maybeTime("due").filter(_ -> state.unfinished()),
                steps,
                row.maybeText("outcome").map(OutcomeJson::parse));
    }

    /** A later Bellhop may have written it. */
    private static Optional<Effect> effect(String body) {
        try {
            return Optional.of(EffectJson.read(Stored.parse(body)));
        } catch (JsonMisfit unreadable) {
            return Optional.empty();
        }
    }

    private String acts(RunId run) {
        return db.all("""
                SELECT state, count(*) AS acts, sum(epoch + tries + wish) AS turns, max(seq) AS newest
                FROM outbox WHERE run = ? GROUP BY state ORDER BY state""", row -> row.text("state").charAt(0) + numbers(row, "acts", "turns", "newest"), run).stream()
                .collect(Collectors.joining());
    }

    private String steps(RunId run) {
        return db.one(
                        "SELECT count(*) AS steps, count(remote) AS taken, coalesce(sum(misses), 0) AS missed,"
                                + " coalesce(max(intent), 0) AS newest " + STEPS,
                        row -> numbers(row, "steps", "taken", "missed", "newest"),
                        run)
                .orElseThrow();
    }

    private static String numbers(Row row, String... columns) throws SQLException {
        StringBuilder all = new StringBuilder();
        for (String column : columns) {
            all.append(all.isEmpty() ? "" : ".").append(row.number(column));
        }
        return all.toString();
    }
}
