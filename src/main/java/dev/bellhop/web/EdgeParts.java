package dev.bellhop.web;

import dev.bellhop.engine.Bellboy;
import dev.bellhop.engine.Book;
import dev.bellhop.engine.Check;
import dev.bellhop.engine.Connections;
import dev.bellhop.engine.Door;
import dev.bellhop.engine.Founding;
import dev.bellhop.engine.HandedOver;
import dev.bellhop.engine.Lookout;
import dev.bellhop.engine.Mailbox;
import dev.bellhop.engine.Postbox;
import dev.bellhop.engine.Readers;
import dev.bellhop.engine.Replays;
import dev.bellhop.rules.RuleBook;
import dev.bellhop.run.RepoName;
import dev.bellhop.text.Secret;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * All that the edge is made of. Of the {@code checks} hangs whether we are ready; the {@code doctor} looks at all that
 * can be wrong, in a repository too, for the operator. {@code connected} says whether there are App credentials; {@code operator} opens the
 * pages that are not for everybody. {@code publicUrl} is how people and GitHub reach us. {@code demo} is where the
 * simulated world is played, if there is one.
 */
public record EdgeParts(
        Door door,
        Mailbox mailbox,
        Optional<PlatformNotices> notices,
        Book book,
        InstantSource clock,
        Meters meters,
        RuleBook rules,
        List<Check> checks,
        Function<Optional<RepoName>, List<Check>> doctor,
        BooleanSupplier connected,
        String publicUrl,
        Secret operator,
        Optional<Stage> demo,
        Supplier<Lobby> lobby,
        Ground ground,
        Listeners listeners,
        Patience patience) {

    public EdgeParts {
        checks = List.copyOf(checks);
    }

    /**
     * What people find who come for themselves: where they connect their accounts, who may see what, the key that signs
     * who they are, where GitHub is, and custom agents. Another at any time.
     */
    public record Lobby(
            Optional<Connections> connections,
            Optional<Readers> readers,
            Secret key,
            String github,
            CustomAgents agents,
            Optional<Office> office) {}

    /** Where things are done by hand: on runs, on what their agents left, on deliveries, and on GitHub's list of them. */
    public record Office(Bellboy bellboy, HandedOver handedOver, Replays replays, Postbox postbox) {}

    /** What a server is set up with. Chance gives 256 bits in 43 characters. */
    public record Ground(Founding founding, Lookout lookout, Supplier<Secret> chance) {}

    /** A port of 0 takes a free one. No metrics port, no metrics. */
    public record Listeners(int port, String metricsHost, OptionalInt metricsPort) {}

    /**
     * How long one message may take from its first byte to the last of its answer, how many may be at it, and how many
     * bytes of bodies may lie in memory before anything of them is believed.
     */
    public record Patience(Duration message, int connections, int bodyBytes) {

        /** GitHub gives up after ten seconds, so nothing later is worth having. */
        public static Patience usual() {
            long quarterOfHeap = Runtime.getRuntime().maxMemory() / 4;
            return new Patience(Duration.ofSeconds(10), 512, (int)
                    Math.clamp(quarterOfHeap, Intake.MOST_BYTES + 1L, Integer.MAX_VALUE));
        }
    }
}
