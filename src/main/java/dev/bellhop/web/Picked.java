package dev.bellhop.web;

import dev.bellhop.engine.Book;
import dev.bellhop.engine.RunSearch;
import dev.bellhop.run.Repo;
import dev.bellhop.run.Run;
import dev.bellhop.run.RunId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The newest runs that somebody may see, of those that are asked for, and where to go on. For one look GitHub is asked for
 * no more than so many repositories, so what lies beyond them comes with the next.
 */
record Picked(List<Run> runs, Optional<RunId> next) {
    static final int MOST_REPOSITORIES = 50;
    private static final int MOST_PAGES = 10;

    static Picked of(Book book, RunSearch asked, Reach reach) {
        return new Hand(asked.most(), reach).pick(book, asked);
    }

    /** One look. */
    private static final class Hand {
        private final int most;
        private final Reach reach;
        private final Map<Repo, Boolean> known = new HashMap<>();
        private final List<Run> picked = new ArrayList<>();
        private Optional<RunId> last = Optional.empty();
        private boolean full;

        Hand(int most, Reach reach) {
            this.most = most;
            this.reach = reach;
        }

        Picked pick(Book book, RunSearch asked) {
            last = asked.before();
            for (int pages = 0; pages < MOST_PAGES && !full; pages++) {
                List<Run> page = book.runs(after(asked));
                page.forEach(this::take);
                if (page.size() < RunSearch.MOST && !full) {
                    return new Picked(picked, Optional.empty());
                }
            }
            return new Picked(picked, last);
        }

        private RunSearch after(RunSearch asked) {
            return new RunSearch(asked.repo(), asked.agent(), asked.person(), asked.state(), last, RunSearch.MOST);
        }

        private void take(Run run) {
            Repo repo = run.place().repo();
            full = full || (known.size() == MOST_REPOSITORIES && !known.containsKey(repo));
            if (full) {
                return;
            }
            boolean seen = known.computeIfAbsent(repo, reach::reads);
            full = seen && picked.size() == most;
            if (full) {
                // What nobody may know of is not named where it need not be.
                last = Optional.of(picked.getLast().id());
            } else {
                last = Optional.of(run.id());
                if (seen) {
                    picked.add(run);
                }
            }
        }
    }
}
