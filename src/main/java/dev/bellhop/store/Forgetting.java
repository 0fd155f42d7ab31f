package dev.bellhop.store;

import dev.bellhop.engine.Book;
import dev.bellhop.run.Desk;
import dev.bellhop.run.Effect;
import dev.bellhop.run.Outcome;
import dev.bellhop.run.Run;
import dev.bellhop.run.Subject;
import dev.bellhop.text.Bytes;
import java.util.List;
import java.util.Optional;

/**
 * Takes people out of what is kept of an installation. Nothing of it is read any more; but what its runs are still to be
 * told keeps its body until then.
 */
record Forgetting(Db db) {

    void forget(long installation) {
        unread(installation);
        deliveries(installation);
        desks(installation);
        for (Run run : runs(installation)) {
            effects(run);
            db.change(
                    "DELETE FROM inbox WHERE run = ? AND (name LIKE ? OR name LIKE ?)",
                    run.id(),
                    Letters.HEARD + "%",
                    Letters.PRESSED + "%");
            db.change("UPDATE timeline SET words = '' WHERE run = ?", run.id());
            db.change(
                    "UPDATE timeline SET words = '' WHERE subject = ?",
                    run.place().subject());
            new Runs(db).write(Anonymous.run(run));
        }
    }

    /** Who is told as one of many is named in the letter. */
    private void unread(long installation) {
        List<String> guids = db.all("""
                SELECT d.guid FROM delivery d JOIN inbox i ON i.guid = d.guid
                WHERE d.installation = ? AND i.run IS NULL AND i.due IS NOT NULL""", row -> row.text("guid"), installation);
        for (String guid : guids) {
            db.change("DELETE FROM kept WHERE letter IN (SELECT id FROM inbox WHERE guid = ? AND run IS NULL)", guid);
            db.change("DELETE FROM inbox WHERE guid = ? AND run IS NULL", guid);
            db.change("UPDATE delivery SET state = ? WHERE guid = ?", Book.State.IGNORED, guid);
        }
    }

    private void deliveries(long installation) {
        db.change(
                "UPDATE timeline SET words = '' WHERE trace IN (SELECT guid FROM delivery WHERE installation = ?)",
                installation);
        db.change("""
                UPDATE delivery SET body = ?, verdict = ?, repo = '' WHERE installation = ? AND NOT EXISTS (
                    SELECT 1 FROM inbox i WHERE i.guid = delivery.guid AND i.due IS NOT NULL)""", Bytes.utf8(""), Anonymous.VERDICT, installation);
    }

    private void desks(long installation) {
        List<Desk> known = db.all(
                "SELECT subject, version, body FROM desk WHERE installation = ?",
                row -> DeskJson.read(
                        Stored.parse(row.text("body")), Subject.parse(row.text("subject")), row.number("version")),
                installation);
        for (Desk desk : known) {
            db.change(
                    "UPDATE desk SET version = version + 1, installation = NULL, body = ? WHERE subject = ?",
                    DeskJson.write(desk.anonymous()),
                    desk.subject());
        }
    }

    private List<Run> runs(long installation) {
        return db.all(
                "SELECT body FROM run WHERE installation = ?",
                row -> RunJson.read(Stored.parse(row.text("body"))),
                installation);
    }

    private record Act(Effect effect, Optional<Outcome> outcome) {}

    private void effects(Run run) {
        db.all(
                        "SELECT body, outcome FROM outbox WHERE run = ?",
                        row -> new Act(
                                EffectJson.read(Stored.parse(row.text("body"))),
                                row.maybeText("outcome").map(OutcomeJson::parse)),
                        run.id())
                .forEach(act -> db.change(
                        "UPDATE outbox SET body = ?, outcome = ? WHERE key = ?",
                        EffectJson.write(Anonymous.effect(act.effect())),
                        act.outcome().map(Anonymous::outcome).map(OutcomeJson::versioned),
                        act.effect().key()));
    }
}
