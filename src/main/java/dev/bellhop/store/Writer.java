package dev.bellhop.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/**
 * The only one who writes to a SQLite file. Work that queues up while the disk is busy goes into the next transaction
 * together, and nobody has an answer before that is on disk. A platform thread, because waiting for SQLite holds on to
 * the thread underneath.
 */
final class Writer {
    private static final int GROUP = 200;

    private final BlockingQueue<Job<?>> queue = new LinkedBlockingQueue<>();
    private final Connection connection;
    private final Db db;
    private final Thread thread;
    private volatile boolean open = true;

    /** Answers when the group is on disk. */
    private record Job<T>(Function<Db, T> work, CompletableFuture<T> answer) {

        Runnable attempt(Db db) {
            db.run("SAVEPOINT job");
            try {
                T result = work.apply(db);
                db.run("RELEASE job");
                return () -> answer.complete(result);
            } catch (LedgerFailed e) {
                throw e;
            } catch (RuntimeException | Error e) {
                db.run("ROLLBACK TO job");
                db.run("RELEASE job");
                return () -> answer.completeExceptionally(e);
            }
        }
    }

    Writer(Connection connection) {
        this.connection = connection;
        this.db = new Db(connection, Dialect.SQLITE);
        this.thread = Thread.ofPlatform().name("ledger-writer").daemon().start(this::work);
    }

    <T> T write(Function<Db, T> work) {
        try {
            return queued(work).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** What is queued is still done. */
    void close() {
        synchronized (queue) {
            open = false;
            // Wakes the writer, who then sees that nothing more comes.
            queue.add(new Job<>(_ -> true, new CompletableFuture<>()));
        }
        try {
            thread.join();
            connection.close();
        } catch (SQLException e) {
            throw new LedgerFailed("the database could not be closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> CompletableFuture<T> queued(Function<Db, T> work) {
        synchronized (queue) {
            if (!open) {
                throw new IllegalStateException("the ledger is closed");
            }
            Job<T> job = new Job<>(work, new CompletableFuture<>());
            queue.add(job);
            return job.answer;
        }
    }

    private void work() {
        try {
            do {
                List<Job<?>> group = new ArrayList<>(List.of(queue.take()));
                queue.drainTo(group, GROUP - 1);
                commit(group);
            } while (open || !queue.isEmpty());
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the writer", e);
        }
    }

    /**
     * When the database fails one piece of work, SQLite may have taken back the whole transaction, so each is tried by
     * itself. When it fails the commit nobody knows what is on disk, so nothing is tried again.
     */
    private void commit(List<Job<?>> group) {
        List<Runnable> answers;
        try {
            answers = attempt(group);
        } catch (LedgerFailed e) {
            rollBack();
            if (group.size() == 1) {
                fail(group, e);
            } else {
                group.forEach(job -> commit(List.of(job)));
            }
            return;
        }
        try {
            db.run("COMMIT");
            answers.forEach(Runnable::run);
        } catch (LedgerFailed e) {
            rollBack();
            fail(group, e);
        }
    }

    private List<Runnable> attempt(List<Job<?>> group) {
        db.run("BEGIN IMMEDIATE");
        List<Runnable> answers = new ArrayList<>();
        for (Job<?> job : group) {
            answers.add(job.attempt(db));
        }
        return answers;
    }

    private static void fail(List<Job<?>> group, LedgerFailed e) {
        group.forEach(job -> job.answer.completeExceptionally(e));
    }

    private void rollBack() {
        try {
            db.run("ROLLBACK");
        } catch (RuntimeException alreadyDone) {
            // SQLite takes back a transaction by itself when the disk fails.
        }
    }
}
