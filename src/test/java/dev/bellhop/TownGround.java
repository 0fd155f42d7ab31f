package dev.bellhop;

import dev.bellhop.demo.Links;
import dev.bellhop.demo.World;
import dev.bellhop.demo.WorldServer;
import dev.bellhop.http.Transport;
import dev.bellhop.http.Wire;
import dev.bellhop.store.Library;
import dev.bellhop.store.MemoryLedger;
import dev.bellhop.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** What a town stands on: where its ledger lies and how its house reaches the world. */
interface TownGround extends AutoCloseable {
    Duration LEASE = Duration.ofMinutes(2);

    /** The ledger in the next life of the process; nobody has closed the last one. */
    Library open(String boot);

    default String api() {
        return "https://api.github.com";
    }

    default Links links() {
        return new Links(api(), "https://github.com");
    }

    default Transport road(World world, InstantSource clock) {
        return new InProcess(world, clock);
    }

    @Override
    default void close() {}

    static TownGround memory() {
        MemoryLedger ledger = new MemoryLedger("boot-0", LEASE);
        return ledger::reopen;
    }

    static TownGround sqlite(Path file) {
        return new Sqlite(file);
    }

    static TownGround loopback() {
        return new Loopback();
    }

    final class Sqlite implements TownGround {
        private final Path file;
        private Optional<Library> library = Optional.empty();

        private Sqlite(Path file) {
            this.file = file;
        }

        @Override
        public Library open(String boot) {
            close();
            Library opened = Store.open("jdbc:sqlite:" + file, boot, LEASE, () -> Keyring.SEAL);
            library = Optional.of(opened);
            return opened;
        }

        @Override
        public void close() {
            library.ifPresent(Library::close);
        }
    }

    final class Loopback implements TownGround {
        private final TownGround memory = TownGround.memory();
        private final WorldServer server = WorldServer.bind(0, () -> time().instant());
        private final Wire wire = new Wire();
        private volatile InstantSource clock = () -> Instant.EPOCH;

        private Loopback() {}

        private InstantSource time() {
            return clock;
        }

        @Override
        public Library open(String boot) {
            return memory.open(boot);
        }

        @Override
        public String api() {
            return server.links().api();
        }

        @Override
        public Links links() {
            return server.links();
        }

        @Override
        public Transport road(World world, InstantSource clock) {
            this.clock = clock;
            server.serve(world);
            return wire;
        }

        @Override
        public void close() {
            wire.close();
            server.close();
        }
    }
}
