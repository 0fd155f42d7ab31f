package dev.bellhop.demo;

import java.util.List;

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
            Repository here = world.here(repository);
            String before = here.code.main();
            String sha = here.code.commit(before, change, hand);
            here.code.point("heads/" + Code.MAIN, sha);
            List<Alteration> altered = Alteration.between(here.code.files(before), here.code.files(sha));
            Pushes.News news = new Pushes.News("heads/" + Code.MAIN, before, sha, "", altered);
            new Pushes(world.ground(), world.works().pulls).tell(here, news, hand);
            return sha;
        });
    }

    /** The number of a new pull request. */
    public int propose(String repository, Draft draft) {
        return world.locked(() -> {
            Repository here = world.here(repository);
            Repository home = draft.fork().map(world::here).orElse(here);
            return world.works().pulls.open(here, home, draft, hand).number;
        });
    }

    /** Onto the head of the pull request; the new commit. */
    public String push(String repository, int number, Change change) {
        return world.locked(() -> {
            Issue pull = world.issueAt(repository, number);
            world.works().pulls.push(pull, change, hand);
            return pull.pull.orElseThrow().sha;
        });
    }
}
