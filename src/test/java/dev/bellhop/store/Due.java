package dev.bellhop.store;

import java.time.Instant;
import java.util.Optional;

/** In memory: when a row falls due, and whose it is for how long. */
final class Due {
    /** Empty for what is set aside for ever. */
    private Optional<Instant> at;

    private Instant since;
    private int tries;
    private long epoch;
    private Optional<Tenant> owner = Optional.empty();
    private Instant leaseEnd = Instant.MIN;

    Due(Instant at) {
        this.at = Optional.of(at);
        this.since = at;
    }

    Optional<Instant> at() {
        return at;
    }

    Instant since() {
        return since;
    }

    int tries() {
        return tries;
    }

    long epoch() {
        return epoch;
    }

    boolean leased() {
        return owner.isPresent();
    }

    /** When it can be claimed next: a lease that nobody gives back runs out. */
    Optional<Instant> claimable() {
        return owner.isPresent() ? Optional.of(leaseEnd) : at;
    }

    boolean claimable(Instant now) {
        return isDue(now) && (owner.isEmpty() || !leaseEnd.isAfter(now));
    }

    boolean isDue(Instant now) {
        return at.isPresent() && !at.get().isAfter(now);
    }

    void lease(Tenant tenant, Instant now) {
        owner = Optional.of(tenant);
        leaseEnd = tenant.until(now);
        epoch++;
    }

    boolean isLeased(Tenant tenant, long byEpoch) {
        return owner.equals(Optional.of(tenant)) && epoch == byEpoch;
    }

    void release() {
        owner = Optional.empty();
    }

    /** Given back in good order, which every claim that ended well has done. */
    void putBack(Instant until) {
        tries++;
        at = Optional.of(until);
        release();
    }

    void hurry(Instant now) {
        at = at.map(then -> then.isAfter(now) ? now : then);
    }

    /** Whoever holds it goes on. */
    void remind(Instant then) {
        at = Optional.of(then);
        since = then;
        tries = Math.toIntExact(epoch);
    }

    /** Whatever happened to it before is forgiven. */
    void startAnew(Instant from) {
        at = Optional.of(from);
        since = from;
        tries = Math.toIntExact(epoch);
        release();
    }

    void setAside() {
        at = Optional.empty();
        release();
    }
}
