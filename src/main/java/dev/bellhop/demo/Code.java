package dev.bellhop.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The commits of a repository, each with all its files, and the names that stand for some of them. */
final class Code {
    static final String MAIN = "main";

    private final Map<String, NavigableMap<String, Blob>> commits = new LinkedHashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> refs = new LinkedHashMap<>();

    /** It begins with a commit of nothing. */
    Code(long repository) {
        String first = Blob.sha1("the first commit of " + repository);
        keep(first, new TreeMap<>());
        point("heads/" + MAIN, first);
    }

    /** By the name of a branch, by a whole ref, or by the commit itself. */
    Optional<String> find(String name) {
        String ref = name.startsWith("refs/") ? name.substring("refs/".length()) : name;
        return Optional.ofNullable(refs.get("heads/" + ref))
                .or(() -> Optional.ofNullable(refs.get(ref)))
                .or(() -> Optional.of(name).filter(commits::containsKey));
    }

    boolean has(String sha) {
        return commits.containsKey(sha);
    }

    String main() {
        return Objects.requireNonNull(refs.get("heads/" + MAIN));
    }

    NavigableMap<String, Blob> files(String sha) {
        return Objects.requireNonNull(commits.get(sha));
    }

    private void keep(String sha, NavigableMap<String, Blob> files) {
        commits.put(sha, files);
    }

    void grow(String parent, String sha, NavigableMap<String, Blob> files) {
        keep(sha, files);
        parents.put(sha, parent);
    }

    /** Another repository's commit with all that came before it. */
    void take(Code other, String sha) {
        for (String one : other.history(sha)) {
            keep(one, other.files(one));
            other.parent(one).ifPresent(parent -> parents.put(one, parent));
        }
    }

    Optional<String> parent(String sha) {
        return Optional.ofNullable(parents.get(sha));
    }

    /** Newest first. */
    private List<String> history(String sha) {
        return Stream.iterate(Optional.of(sha), Optional::isPresent, one -> one.flatMap(this::parent))
                .map(Optional::orElseThrow)
                .toList();
    }

    /** The newest commit that both come from. */
    Optional<String> parting(String one, String other) {
        Set<String> known = Set.copyOf(history(one));
        return history(other).stream().filter(known::contains).findFirst();
    }

    /** The commits after that one, oldest first. */
    List<String> since(String root, String sha) {
        return history(sha).stream()
                .takeWhile(one -> !one.equals(root))
                .toList()
                .reversed();
    }

    /** From now on the ref means this commit. */
    void point(String ref, String sha) {
        refs.put(ref, sha);
    }

    /** By name, each with its newest commit. */
    Map<String, String> branches() {
        Map<String, String> named = new TreeMap<>();
        refs.forEach((ref, sha) -> {
            if (ref.startsWith("heads/")) {
                named.put(ref.substring("heads/".length()), sha);
            }
        });
        return named;
    }

    /** No dice: whoever does the same to the same at the same time makes the same commit. */
    String commit(String parent, Change change, Hand hand) {
        NavigableMap<String, Blob> files = change.on(files(parent));
        StringBuilder content = new StringBuilder(parent + hand.who().login() + hand.at());
        files.forEach(
                (path, blob) -> content.append('\n').append(path).append(' ').append(blob.sha()));
        String sha = Blob.sha1(content.toString());
        grow(parent, sha, files);
        return sha;
    }
}
