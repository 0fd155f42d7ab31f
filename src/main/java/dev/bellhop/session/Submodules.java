package dev.bellhop.session;

import dev.bellhop.run.Repo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Submodules by their repositories: those that the token can cover, and the addresses of the others. */
record Submodules(List<String> within, List<String> outside) {
    static final Submodules NONE = new Submodules(List.of(), List.of());

    /** Those count as within where whoever asked may write, too: the token can. */
    static Submodules of(List<String> addresses, Repo repo, Predicate<String> mayWrite) {
        List<String> within = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        for (String address : addresses) {
            Optional<String> name = named(repo, address);
            name.filter(one -> Keys.owner(one).equalsIgnoreCase(repo.owner()) && mayWrite.test(one))
                    .ifPresentOrElse(within::add, () -> outside.add(name.orElse(address)));
        }
        return new Submodules(List.copyOf(within), List.copyOf(outside));
    }

    /** As git takes it: an address of github.com, or a path from here. */
    private static Optional<String> named(Repo repo, String address) {
        String plain = address.replaceFirst("\\.git$", "")
                .replaceFirst("^(https://github\\.com/|git@github\\.com:|ssh://git@github\\.com/)", "")
                .replaceFirst("^\\.\\./\\.\\./", "")
                .replaceFirst("^\\.\\./", repo.owner() + "/");
        return plain.matches("[A-Za-z0-9-]+/[A-Za-z0-9._-]+") ? Optional.of(plain) : Optional.empty();
    }
}
