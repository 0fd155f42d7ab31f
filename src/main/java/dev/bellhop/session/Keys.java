package dev.bellhop.session;

import dev.bellhop.engine.Pass;
import dev.bellhop.engine.SessionBook;
import dev.bellhop.engine.SessionBook.Holder;
import dev.bellhop.engine.Tokens;
import dev.bellhop.run.Mount;
import dev.bellhop.run.Place;
import dev.bellhop.run.Run;
import dev.bellhop.run.Way;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tokens of attempts: made for exactly their repositories, changed before their end, and taken back. */
final class Keys {
    /** A token ends after an hour; what is under way needs some of it. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final Duration NEARLY_NEW = Duration.ofMinutes(50);
    private static final Duration LIFE = Duration.ofHours(1);

    private final Tokens tokens;
    private final SessionBook book;
    private final InstantSource clock;

    Keys(Tokens tokens, SessionBook book, InstantSource clock) {
        this.tokens = tokens;
        this.book = book;
        this.clock = clock;
    }

    static Holder holder(Run run) {
        return new Holder(run.id(), run.attempt().number());
    }

    /** One that an earlier try was given is as good while it lasts. */
    Pass forStart(Place place, Run run, List<String> submodules) {
        Holder holder = holder(run);
        return book.passes(holder).stream()
                .filter(pass -> lastsFor(pass, NEARLY_NEW.dividedBy(2)))
                .findFirst()
                .orElseGet(() -> give(place, run, submodules));
    }

    Pass give(Place place, Run run, List<String> submodules) {
        List<String> names = Stream.concat(mounts(run).map(Mount::repo), submodules.stream())
                .filter(repo -> owner(repo).equalsIgnoreCase(place.repo().owner()))
                .map(repo -> repo.substring(repo.indexOf('/') + 1))
                .distinct()
                .toList();
        Pass pass = tokens.forWork(place.repo(), names);
        book.give(holder(run), pass);
        return pass;
    }

    /** One that was made for an earlier try and is nearly new is as good as another. */
    Pass fresh(Place place, Run run, List<String> submodules) {
        Optional<Pass> current = book.current(holder(run));
        return book.passes(holder(run)).stream()
                .filter(pass -> lastsFor(pass, NEARLY_NEW) && !current.equals(Optional.of(pass)))
                .findFirst()
                .orElseGet(() -> give(place, run, submodules));
    }

    boolean hadOthers(Run run, Pass pass) {
        return book.passes(holder(run)).stream().anyMatch(other -> !other.equals(pass));
    }

    void use(Run run, Pass pass) {
        book.use(holder(run), pass);
    }

    /** While it works: ten minutes before the end. */
    boolean isDue(Run run) {
        return !due(run).filter(clock.instant()::isBefore).isPresent();
    }

    Optional<Instant> due(Run run) {
        return book.current(holder(run)).map(pass -> pass.ends().minus(OVERLAP));
    }

    /** Before it is woken up: whatever is not nearly new. */
    boolean isDueBeforeWaking(Run run) {
        return !book.current(holder(run))
                .filter(pass -> lastsFor(pass, NEARLY_NEW))
                .isPresent();
    }

    /** Whether what it works with is from before that time. */
    boolean isOlderThan(Run run, Instant time) {
        return book.current(holder(run))
                .filter(pass -> pass.ends().minus(LIFE).isBefore(time))
                .isPresent();
    }

    /** Whoever was given something that is not back. */
    List<Holder> holders() {
        return book.holders();
    }

    /** Back they go, every one that it was ever given. */
    void takeBack(Holder holder) {
        for (Pass pass : book.passes(holder)) {
            if (pass.ends().isAfter(clock.instant())) {
                tokens.revoke(pass.token());
            }
            book.took(holder, pass);
        }
    }

    private boolean lastsFor(Pass pass, Duration time) {
        return pass.ends().isAfter(clock.instant().plus(time));
    }

    static Stream<Mount> mounts(Run run) {
        return run.attempt().task().way().seat().stream().map(Way.Seat::mounts).flatMap(List::stream);
    }

    static String owner(String repo) {
        return repo.substring(0, repo.indexOf('/'));
    }
}
