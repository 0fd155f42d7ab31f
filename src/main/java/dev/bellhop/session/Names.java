package dev.bellhop.session;

import dev.bellhop.run.Attempt;
import dev.bellhop.run.Begin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an attempt's session is called, with its vault and the credential in it, and the submodules that are out of reach. */
record Names(String session, Optional<String> vault, Optional<String> credential, List<String> outside) {
    private static final String NONE = "-";

    Names {
        outside = List.copyOf(outside);
    }

    /** Empty while it is not known that it has begun. */
    static Optional<Names> of(Attempt attempt) {
        return attempt.begin() instanceof Begin.Begun begun ? Optional.of(read(begun.remote())) : Optional.empty();
    }

    private static Names read(String remote) {
        List<String> words = new ArrayList<>(List.of(remote.split(" ")));
        while (words.size() < 3) {
            words.add(NONE);
        }
        return new Names(words.get(0), named(words.get(1)), named(words.get(2)), words.subList(3, words.size()));
    }

    private static Optional<String> named(String word) {
        return Optional.of(word).filter(name -> !name.equals(NONE));
    }

    @Override
    public String toString() {
        List<String> words = new ArrayList<>(List.of(session, vault.orElse(NONE), credential.orElse(NONE)));
        words.addAll(outside);
        return String.join(" ", words);
    }
}
