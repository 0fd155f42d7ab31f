package dev.bellhop.github;

import dev.bellhop.engine.Fault;
import dev.bellhop.engine.Readers;
import dev.bellhop.run.Person;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Standing;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks GitHub who may see what, and the same thing not twice in two minutes. */
public final class GithubReaders implements Readers {
    private static final Logger LOG = LoggerFactory.getLogger(GithubReaders.class);
    private static final Duration LASTING = Duration.ofMinutes(2);

    private final GithubForge forge;
    private final Owners owners;
    private final Recent<Seeing> readings;
    private final Recent<Owning> ownings;

    public GithubReaders(GithubForge forge, Owners owners, InstantSource clock) {
        this.forge = forge;
        this.owners = owners;
        this.readings = new Recent<>(LASTING, clock);
        this.ownings = new Recent<>(LASTING, clock);
    }

    private record Seeing(Person person, Repo repo) {}

    private record Owning(Person person, long installation) {}

    @Override
    public boolean mayRead(Person person, Repo repo) {
        return sure(() -> readings.answer(
                new Seeing(person, repo),
                () -> forge.standing(repo, person).atLeast(Standing.READ) && forge.isStill(repo)));
    }

    @Override
    public boolean owns(Person person, long installation) {
        return sure(() -> ownings.answer(new Owning(person, installation), () -> owners.owns(person, installation)));
    }

    private static boolean sure(BooleanSupplier ask) {
        try {
            return ask.getAsBoolean();
        } catch (Fault fault) {
            LOG.info("What a person may see is not known now, so it is not shown: {}", fault.why());
            return false;
        }
    }
}
