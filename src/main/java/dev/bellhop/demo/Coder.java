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
}
