package dev.bellhop.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The body of a stream, one piece at a time: the next is asked for when the reader has had the last. */
final class Lines implements Flow.Subscriber<List<ByteBuffer>> {
    private static final int LONGEST = 1 << 20;

    private sealed interface Piece {
        record Bytes(List<ByteBuffer> buffers) implements Piece {}

        record Broken(Throwable cause) implements Piece {}

        record End() implements Piece {}
    }

    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private final LineCutter cutter = new LineCutter(LONGEST);
    private Flow.@Nullable Subscription subscription;
    private boolean hung;

    @Override
    public synchronized void onSubscribe(Flow.Subscription body) {
        subscription = body;
        if (hung) {
            body.cancel();
        } else {
            body.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> piece) {
        pieces.add(new Piece.Bytes(piece));
    }

    @Override
    public void onError(Throwable cause) {
        pieces.add(new Piece.Broken(cause));
    }

    @Override
    public void onComplete() {
        pieces.add(new Piece.End());
    }

    /** Closes the connection, and wakes whoever waits for a line. */
    synchronized void hangUp() {
        // In this order: being cancelled may look like being broken.
        hung = true;
        pieces.add(new Piece.End());
        if (subscription != null) {
            subscription.cancel();
        }
    }

    synchronized boolean isHung() {
        return hung;
    }

    /** Until the other side ends it or somebody hangs up. */
    void read(LineReader reader, Duration patience) throws IOException, InterruptedException, TimeoutException {
        long since = System.nanoTime();
        while (!isHung()) {
            long left = patience.toNanos() - (System.nanoTime() - since);
            switch (pieces.poll(left, TimeUnit.NANOSECONDS)) {
                case null -> throw new TimeoutException();
                case Piece.End() -> {
                    return;
                }
                case Piece.Broken(Throwable cause) -> throw new IOException(cause);
                case Piece.Bytes(List<ByteBuffer> buffers) -> {
                    // What trickles without ever ending a line is as good as silence.
                    since = give(buffers, reader) ? System.nanoTime() : since;
                    more();
                }
            }
        }
    }

    private boolean give(List<ByteBuffer> buffers, LineReader reader) throws IOException {
        boolean any = false;
        for (ByteBuffer buffer : buffers) {
            for (String line : cutter.cut(buffer)) {
                any = true;
                if (!isHung()) {
                    reader.line(line);
                }
            }
        }
        return any;
    }

    private synchronized void more() {
        if (subscription != null && !hung) {
            subscription.request(1);
        }
    }
}
