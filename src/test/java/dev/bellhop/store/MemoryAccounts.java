package dev.bellhop.store;

import dev.bellhop.engine.AccountBook;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The connected accounts of simulated worlds and of tests. They outlive the life of the process that opened them. */
public final class MemoryAccounts implements AccountBook {
    private final Memory memory;
    private final String boot;

    private static final class Memory {
        private final Map<Long, Connected> accounts = new HashMap<>();
        private final Map<Long, Held> leases = new HashMap<>();
        private final Map<String, Pending> pending = new HashMap<>();
        private long lastEpoch;
    }

    private record Held(String owner, Instant end) {}

    public MemoryAccounts(String boot) {
        this(new Memory(), boot);
    }

    private MemoryAccounts(Memory memory, String boot) {
        this.memory = memory;
        this.boot = boot;
    }

    /** The same accounts in the next life of the process; nobody is renewing any of them. */
    public MemoryAccounts reopen(String nextBoot) {
        synchronized (memory) {
            memory.leases.clear();
            return new MemoryAccounts(memory, nextBoot);
        }
    }

    @Override
    public void connect(long id, String login, Pair pair) {
        synchronized (memory) {
            memory.accounts.put(id, new Connected(id, login, pair, ++memory.lastEpoch));
            memory.leases.remove(id);
        }
    }

    @Override
    public boolean isEmpty() {
        synchronized (memory) {
            return memory.accounts.isEmpty();
        }
    }

    @Override
    public Optional<Connected> find(long id) {
        synchronized (memory) {
            return Optional.ofNullable(memory.accounts.get(id));
        }
    }

    @Override
    public boolean hasAny() {
        synchronized (memory) {
            return !memory.accounts.isEmpty();
        }
    }

    @Override
    public boolean lease(long id, long epoch, Instant now, Instant until) {
        synchronized (memory) {
            boolean free = Optional.ofNullable(memory.leases.get(id))
                    .filter(held -> held.end().isAfter(now))
                    .isEmpty();
            boolean leased = free && isThisPair(id, epoch);
            if (leased) {
                memory.leases.put(id, new Held(boot, until));
            }
            return leased;
        }
    }

    @Override
    public boolean renew(long id, long epoch, Pair pair) {
        synchronized (memory) {
            Optional<Connected> account = find(id).filter(known -> known.epoch() == epoch);
            account.ifPresent(known -> connect(id, known.login(), pair));
            return account.isPresent();
        }
    }

    @Override
    public void release(long id, long epoch) {
        synchronized (memory) {
            if (isThisPair(id, epoch)) {
                memory.leases.computeIfPresent(id, (_, held) -> held.owner().equals(boot) ? null : held);
            }
        }
    }

    @Override
    public boolean disconnect(long id, long epoch) {
        synchronized (memory) {
            boolean there = isThisPair(id, epoch);
            if (there) {
                forget(id);
            }
            return there;
        }
    }

    @Override
    public void forget(long id) {
        synchronized (memory) {
            memory.accounts.remove(id);
            memory.leases.remove(id);
        }
    }

    @Override
    public void begin(Pending pending) {
        synchronized (memory) {
            memory.pending.put(pending.state(), pending);
            if (memory.pending.size() > Beginnings.MOST) {
                memory.pending.values().stream()
                        .min(Comparator.comparing(Pending::end))
                        .ifPresent(first -> memory.pending.remove(first.state()));
            }
        }
    }

    @Override
    public Optional<Pending> take(String state, Instant now) {
        synchronized (memory) {
            Optional<Pending> taken = Optional.ofNullable(memory.pending.remove(state));
            memory.pending.values().removeIf(other -> !other.end().isAfter(now));
            return taken;
        }
    }

    private boolean isThisPair(long id, long epoch) {
        return find(id).filter(known -> known.epoch() == epoch).isPresent();
    }
}
