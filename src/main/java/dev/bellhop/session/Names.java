package dev.bellhop.session;

import dev.bellhop.run.Attempt;
import dev.bellhop.run.Begin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an attempt's session is called, with its vault and the credential in it, and the submodules within reach and out of it. */
record Names(
        String session,
        Optional<String> vault,
        Optional<String> credential,
        List<String> within,
        List<String> outside) {
    private static final String NONE = "-";
    private static final String WITHIN = "+";

    Names {
        within = List.copyOf(within);
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
        List<String> modules = words.subList(3, words.size());
        return new Names(
                words.get(0),
                named(words.get(1)),
                named(words.get(2)),
                modules.stream()
                        .filter(word -> word.startsWith(WITHIN))
                        .map(word -> word.substring(WITHIN.length()))
                        .toList(),
                modules.stream().filter(word -> !word.startsWith(WITHIN)).toList());
    }

    private static Optional<String> named(String word) {
        return Optional.of(word).filter(name -> !name.equals(NONE));
    }

    @Override
    public String toString() {
        List<String> words = new ArrayList<>(List.of(session, vault.orElse(NONE), credential.orElse(NONE)));
        within.forEach(module -> words.add(WITHIN + module));
        words.addAll(outside);
        return String.join(" ", words);
    }
}
