package dev.bellhop.github;

import dev.bellhop.engine.AccountBook;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Accounts by heart, exactly as the port has them. */
public final class Notebook implements AccountBook {
    private record Row(Connected account, Instant leasedUntil) {}

    private final Map<Long, Row> rows = new HashMap<>();
    public final Map<String, Pending> pending = new HashMap<>();
    private long epochs;

    @Override
    public synchronized void connect(long id, String login, Pair pair) {
        rows.put(id, new Row(new Connected(id, login, pair, ++epochs), Instant.MIN));
    }

    @Override
    public synchronized boolean isEmpty() {
        return rows.isEmpty();
    }

    @Override
    public synchronized Optional<Connected> find(long id) {
        return Optional.ofNullable(rows.get(id)).map(Row::account);
    }

    @Override
    public synchronized boolean hasAny() {
        return !rows.isEmpty();
    }

    @Override
    public synchronized boolean lease(long id, long epoch, Instant now, Instant until) {
        Optional<Row> free = row(id, epoch).filter(row -> !now.isBefore(row.leasedUntil()));
        free.ifPresent(row -> rows.put(id, new Row(row.account(), until)));
        return free.isPresent();
    }

    @Override
    public synchronized boolean renew(long id, long epoch, Pair pair) {
        Optional<Row> old = row(id, epoch);
        old.ifPresent(row -> connect(id, row.account().login(), pair));
        return old.isPresent();
    }

    @Override
    public synchronized void release(long id, long epoch) {
        row(id, epoch).ifPresent(row -> rows.put(id, new Row(row.account(), Instant.MIN)));
    }

    @Override
    public synchronized boolean disconnect(long id, long epoch) {
        Optional<Row> old = row(id, epoch);
        old.ifPresent(_ -> rows.remove(id));
        return old.isPresent();
    }

    @Override
    public synchronized void forget(long id) {
        rows.remove(id);
    }

    @Override
    public synchronized void begin(Pending begun) {
        pending.put(begun.state(), begun);
    }

    @Override
    public synchronized Optional<Pending> take(String state, Instant now) {
        Optional<Pending> taken = Optional.ofNullable(pending.remove(state));
        pending.values().removeIf(one -> !now.isBefore(one.end()));
        return taken;
    }

    private Optional<Row> row(long id, long epoch) {
        return Optional.ofNullable(rows.get(id)).filter(row -> row.account().epoch() == epoch);
    }
}
