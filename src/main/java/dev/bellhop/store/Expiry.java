package dev.bellhop.store;

import dev.bellhop.engine.Retention;
import dev.bellhop.json.JsonMisfit;
import dev.bellhop.text.Bytes;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Lets go of what is older than it is kept. Rows are locked first and looked at again then, so that nothing comes between. */
record Expiry(Db db, Retention before) {

    /** Nothing waits for the delivery, and no run that is not over came of it. */
    private static final String IDLE = """
            NOT EXISTS (SELECT 1 FROM inbox i WHERE i.guid = delivery.guid AND i.due IS NOT NULL)
            AND NOT EXISTS (SELECT 1 FROM timeline t JOIN run r ON r.id = t.run
                WHERE t.trace IN (delivery.guid, 'proposed:' || delivery.guid) AND r.active)""";

    private record Act(String key, OutboxState state, String body, Optional<String> outcome) {}

    int take(int most) {
        int gone = bodies(most);
        gone += guids(most - gone);
        gone += acts(most - gone);
        return gone + lines(most - gone);
    }

    private int bodies(int most) {
        List<String> old = db.all(
                "SELECT guid FROM delivery WHERE length(body) > 0 AND received < ? AND " + IDLE
                        + " ORDER BY received LIMIT ?" + db.dialect().forUpdateSkipLocked(),
                row -> row.text("guid"),
                before.bodies(),
                most);
        old.forEach(guid -> db.change("UPDATE delivery SET body = ? WHERE guid = ? AND " + IDLE, Bytes.utf8(""), guid));
        return old.size();
    }

    /** With what was set aside of it. */
    private int guids(int most) {
        List<String> old = db.all(
                "SELECT guid FROM delivery WHERE received < ? AND " + IDLE + " ORDER BY received LIMIT ?"
                        + db.dialect().forUpdateSkipLocked(),
                row -> row.text("guid"),
                before.guids(),
                most);
        for (String guid : old) {
            if (db.change("DELETE FROM delivery WHERE guid = ? AND " + IDLE, guid) == 1) {
                db.change("DELETE FROM kept WHERE letter IN (SELECT id FROM inbox WHERE guid = ?)", guid);
                db.change("DELETE FROM inbox WHERE guid = ?", guid);
            }
        }
        return old.size();
    }

    private int acts(int most) {
        List<Act> old = db.all("""
                SELECT key, state, body, outcome FROM outbox WHERE NOT bare AND since < ?
                AND state IN ('DONE', 'FAILED', 'WITHDRAWN')
                AND NOT EXISTS (SELECT 1 FROM run r WHERE r.id = outbox.run AND r.active)
                ORDER BY since LIMIT ?""" + db.dialect().forUpdateSkipLocked(), Expiry::act, before.stories(), most);
        old.forEach(this::strip);
        return old.size();
    }

    private int lines(int most) {
        return db.change("""
                DELETE FROM timeline WHERE id IN (
                    SELECT t.id FROM timeline t WHERE t.at < ?
                    AND NOT EXISTS (SELECT 1 FROM run r WHERE r.id = t.run AND r.active)
                    ORDER BY t.at LIMIT ?)""", before.stories(), most);
    }

    /** What never began has no key to be remembered by. */
    private void strip(Act act) {
        if (act.state() == OutboxState.WITHDRAWN) {
            db.change("DELETE FROM outbox WHERE key = ?", act.key());
        } else {
            db.change(
                    "UPDATE outbox SET bare = ?, body = ?, outcome = ? WHERE key = ?",
                    true,
                    bare(act.body()),
                    act.outcome().map(Expiry::bareOutcome),
                    act.key());
        }
    }

    /** What a later Bellhop wrote is left as it is. */
    private static String bare(String body) {
        try {
            return Stored.text(EffectJson.write(Anonymous.effect(EffectJson.read(Stored.parse(body)))));
        } catch (JsonMisfit unreadable) {
            return body;
        }
    }

    private static String bareOutcome(String outcome) {
        try {
            return Stored.text(OutcomeJson.versioned(Anonymous.outcome(OutcomeJson.parse(outcome))));
        } catch (JsonMisfit unreadable) {
            return outcome;
        }
    }

    private static Act act(Row row) throws SQLException {
        return new Act(
                row.text("key"), OutboxState.valueOf(row.text("state")), row.text("body"), row.maybeText("outcome"));
    }
}
