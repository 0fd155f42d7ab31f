package dev.bellhop.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;

/**
 * How much of bodies that nobody has believed yet may be in memory at once. Each is charged for what has really arrived,
 * so that announcing a large one takes nothing from anybody.
 */
final class Allowance {
    private final Semaphore bytes;

    Allowance(int bytes) {
        this.bytes = new Semaphore(bytes);
    }

    Purse open() {
        return new Purse();
    }

    /** What one request takes; closing gives it back. */
    final class Purse implements AutoCloseable {
        private int taken;

        /** Refuses to read on when there is no more to be had. */
        InputStream charged(InputStream body) {
            return new FilterInputStream(body) {
                @Override
                public int read(byte[] into, int from, int most) throws IOException {
                    int arrived = super.read(into, from, most);
                    take(Math.max(arrived, 0));
                    return arrived;
                }
            };
        }

        private void take(int arrived) {
            if (!bytes.tryAcquire(arrived)) {
                throw new Refused(Problem.of(503));
            }
            taken += arrived;
        }

        @Override
        public void close() {
            bytes.release(taken);
        }
    }
}
