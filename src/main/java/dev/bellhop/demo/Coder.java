package dev.bellhop.demo;

/** What a person does to code. Nobody is asked whether he may. */
public final class Coder {
    private final World world;
    private final Hand hand;

    Coder(World world, Hand hand) {
        this.world = world;
        this.hand = hand;
    }

    /** On the default branch; the new commit. */
    public String commit(String repository, Change change) {
        return world.locked(() -> {
            Code code = world.here(repository).code;
            String sha = code.commit(code.main(), change, hand);
            code.point("heads/" + Code.MAIN, sha);
            return sha;
        });
    }

    /** The number of a new pull request. */
    public int propose(String repository, Draft draft) {
        return world.locked(() -> {
            Repository here = world.here(repository);
            Repository home = draft.fork().map(world::here).orElse(here);
            return world.pullChanges().open(here, home, draft, hand).number;
        });
    }

    /** Onto the head of the pull request; the new commit. */
    public String push(String repository, int number, Change change) {
        return world.locked(() -> {
            Issue pull = world.issueAt(repository, number);
            world.pullChanges().push(pull, change, hand);
            return pull.pull.orElseThrow().sha;
        });
    }
}
