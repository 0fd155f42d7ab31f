package dev.bellhop.session;

import dev.bellhop.engine.SessionBook;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The agent and the environment that all sessions of a platform share. Each is made once, found again by its name when
 * that was forgotten, and changed when its definition is another one than it was made from.
 */
final class Workshop {
    private static final String ENVIRONMENT = "bellhop";

    private final Platform platform;
    private final SessionBook book;
    private volatile boolean again;

    Workshop(Platform platform, SessionBook book) {
        this.platform = platform;
        this.book = book;
    }

    /** One for each model. */
    Made agent(String model) {
        Definition definition = Definition.of(platform.dialect(), "bellhop " + model, model);
        return fitted(new Wanted(
                "agent " + definition.name(),
                definition.hash(),
                () -> platform.findAgent(definition.name()),
                () -> platform.createAgent(definition),
                known -> platform.updateAgent(known, definition)));
    }

    Made environment() {
        Surroundings surroundings = Surroundings.of(platform.dialect(), ENVIRONMENT);
        return fitted(new Wanted(
                "environment " + ENVIRONMENT,
                surroundings.hash(),
                () -> platform.findEnvironment(ENVIRONMENT),
                () -> platform.createEnvironment(surroundings),
                known -> platform.updateEnvironment(known, surroundings)));
    }

    boolean remembers() {
        return !again;
    }

    /** What is kept is not believed any more; what is at the platform counts. */
    void forget() {
        again = true;
    }

    void trust() {
        again = false;
    }

    private record Wanted(
            String name,
            String hash,
            Supplier<Optional<Made>> find,
            Supplier<Made> create,
            Function<Made, Made> update) {}

    private Made fitted(Wanted wanted) {
        String name = platform.dialect().name() + " " + wanted.name();
        Optional<Made> kept = book.fixture(name)
                .filter(_ -> !again)
                .filter(fixture -> fixture.hash().equals(wanted.hash()))
                .map(fixture -> new Made(fixture.id(), fixture.version(), fixture.hash()));
        return kept.orElseGet(() -> keep(name, wanted.hash(), found(wanted)));
    }

    /** Somebody may have changed or made it meanwhile: what is at the platform counts. */
    private static Made found(Wanted wanted) {
        return wanted.find()
                .get()
                .map(known -> known.hash().equals(wanted.hash())
                        ? known
                        : wanted.update().apply(known))
                .orElseGet(wanted.create());
    }

    private Made keep(String name, String hash, Made made) {
        book.keep(name, new SessionBook.Fixture(made.id(), Math.toIntExact(made.version()), hash));
        return made;
    }
}
