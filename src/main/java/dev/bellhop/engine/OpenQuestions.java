package dev.bellhop.engine;

import dev.bellhop.run.Repo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Nobody waits here: what is refused stays open, and what goes wrong ends it all. */
final class OpenQuestions implements Asker {
    private final List<String> all = new ArrayList<>();

    List<String> all() {
        return List.copyOf(all);
    }

    @Override
    public <A> Optional<A> ask(Repo repo, Supplier<A> question) {
        try {
            return Optional.of(question.get());
        } catch (Fault fault) {
            if (fault.kind() instanceof Fault.Kind.Refused) {
                all.add(fault.why());
                return Optional.empty();
            }
            throw fault;
        }
    }
}
