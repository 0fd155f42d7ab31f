package dev.bellhop.engine;

import dev.bellhop.text.Secret;
import java.time.Instant;
import java.util.Optional;

/**
 * The accounts that people have connected, on disk and sealed. Every method is one transaction; none is open during an
 * outside call, so that whoever renews a pair of tokens holds a lease on its row meanwhile.
 */
public interface AccountBook {

    /** A person by GitHub's id, under the name that they had then. The epoch is new with every pair. */
    record Connected(long id, String login, Pair pair, long epoch) {}

    /** Without an end it lasts until it is taken back; without a refresh token it cannot be renewed. */
    record Pair(Secret access, Optional<Instant> accessEnd, Optional<Secret> refresh, Optional<Instant> refreshEnd) {}

    /** A connection that was begun in one browser: of its state and cookie only the hashes are kept. */
    record Pending(String state, String cookie, Secret verifier, Instant end) {}

    /** In place of whatever was there of this person. */
    void connect(long id, String login, Pair pair);

    /** Nobody is connected. */
    boolean isEmpty();

    /** Throws when there is one and it does not open; connecting puts a new one in its place. */
    Optional<Connected> find(long id);

    /** Whether there is an account of anybody. */
    boolean hasAny();

    /** Whether the caller alone may renew this pair until then; false when another does, or the pair is another now. */
    boolean lease(long id, long epoch, Instant now, Instant until);

    /** The new pair in place of the old, and the lease is over; false when the pair was another meanwhile. */
    boolean renew(long id, long epoch, Pair pair);

    /** The pair could not be renewed this time; another may try. */
    void release(long id, long epoch);

    /** False when there was none, or it has another pair than that. */
    boolean disconnect(long id, long epoch);

    /** Whatever there is of this person. */
    void forget(long id);

    void begin(Pending pending);

    /** Gives it out once. One whose end has passed is given out too, and all such go with it. The caller looks at the end. */
    Optional<Pending> take(String state, Instant now);
}
