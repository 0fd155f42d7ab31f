package dev.bellhop.demo;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What one commit does to the files of the one before. */
public final class Change {
    private final Consumer<Map<String, Blob>> act;

    private Change(Consumer<Map<String, Blob>> act) {
        this.act = act;
    }

    public static Change write(String path, String text) {
        return put(path, Blob.of(text));
    }

    /** For files that are no text. */
    public static Change write(String path, byte[] bytes) {
        return put(path, Blob.of(bytes));
    }

    public static Change remove(String path) {
        return new Change(files -> files.remove(path));
    }

    public static Change move(String from, String to) {
        return new Change(files -> Optional.ofNullable(files.remove(from)).ifPresent(blob -> files.put(to, blob)));
    }

    public Change and(Change next) {
        return new Change(act.andThen(next.act));
    }

    static Change put(String path, Blob blob) {
        return new Change(files -> files.put(path, blob));
    }

    static Change nothing() {
        return new Change(files -> {});
    }

    NavigableMap<String, Blob> on(NavigableMap<String, Blob> files) {
        NavigableMap<String, Blob> changed = new TreeMap<>(files);
        act.accept(changed);
        return changed;
    }
}
