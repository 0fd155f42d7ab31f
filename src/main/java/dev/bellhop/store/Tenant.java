package dev.bellhop.store;

import java.time.Duration;
import java.time.Instant;

/** One life of one process, and for how long a row that it leases is its own. */
record Tenant(String boot, Duration lease) {

    Instant until(Instant now) {
        return now.plus(lease);
    }
}
