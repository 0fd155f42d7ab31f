package dev.bellhop.store;

import dev.bellhop.engine.Listeners;
import dev.bellhop.engine.SessionBook.Holder;
import dev.bellhop.run.RunId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Who hears whom, in a database. */
record SqlListeners(Database database) implements Listeners {

    @Override
    public boolean begin(Holder holder, String who, Instant now, Instant until) {
        return database.write(db -> db.change("""
                INSERT INTO listener (run, attempt, who, ends) VALUES (?, ?, ?, ?)
                ON CONFLICT (run, attempt) DO UPDATE SET who = excluded.who, ends = excluded.ends
                WHERE listener.who = excluded.who OR listener.ends <= ?""", holder.run(), holder.attempt(), who, until, now)) == 1;
    }

    @Override
    public Set<Holder> goOn(String who, Instant now, Instant until) {
        return database.write(db -> {
            db.change("UPDATE listener SET ends = ? WHERE who = ? AND ends > ?", until, who, now);
            return Set.copyOf(db.all(
                    "SELECT run, attempt FROM listener WHERE who = ? AND ends > ?", SqlListeners::read, who, now));
        });
    }

    @Override
    public boolean isHeard(Holder holder, Instant now) {
        return database.read(db -> db.has(
                "SELECT 1 FROM listener WHERE run = ? AND attempt = ? AND ends > ?",
                holder.run(),
                holder.attempt(),
                now));
    }

    @Override
    public void end(Holder holder, String who) {
        database.write(db -> db.change(
                "DELETE FROM listener WHERE run = ? AND attempt = ? AND who = ?", holder.run(), holder.attempt(), who));
    }

    @Override
    public void dismiss(Holder holder) {
        database.write(
                db -> db.change("DELETE FROM listener WHERE run = ? AND attempt = ?", holder.run(), holder.attempt()));
    }

    @Override
    public List<Holder> lapsed(Instant now) {
        return database.read(
                db -> db.all("SELECT run, attempt FROM listener WHERE ends <= ?", SqlListeners::read, now));
    }

    private static Holder read(Row row) throws SQLException {
        return new Holder(new RunId(row.text("run")), row.count("attempt"));
    }
}
