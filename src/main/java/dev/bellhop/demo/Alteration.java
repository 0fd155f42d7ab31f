package dev.bellhop.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What became of one file between two commits. */
record Alteration(String path, Status status, Optional<String> previous, Blob before, Blob after) {
    private static final Blob NOTHING = Blob.of("");

    enum Status {
        ADDED("added"),
        REMOVED("removed"),
        MODIFIED("modified"),
        RENAMED("renamed");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** In the order of their paths. A file that is gone and is found elsewhere unchanged was renamed. */
    static List<Alteration> between(NavigableMap<String, Blob> from, NavigableMap<String, Blob> to) {
        NavigableMap<String, Blob> gone = new TreeMap<>(from);
        gone.keySet().removeAll(to.keySet());
        List<Alteration> found = new ArrayList<>();
        to.forEach((path, blob) -> {
            Blob before = from.get(path);
            if (before == null) {
                found.add(arrived(path, blob, gone));
            } else if (!before.equals(blob)) {
                found.add(new Alteration(path, Status.MODIFIED, Optional.empty(), before, blob));
            }
        });
        gone.forEach((path, blob) -> found.add(new Alteration(path, Status.REMOVED, Optional.empty(), blob, NOTHING)));
        found.sort(Comparator.comparing(Alteration::path));
        return found;
    }

    private static Alteration arrived(String path, Blob blob, NavigableMap<String, Blob> gone) {
        Optional<String> origin = gone.keySet().stream()
                .filter(other -> blob.equals(gone.get(other)))
                .findFirst();
        origin.ifPresent(gone::remove);
        return origin.map(one -> new Alteration(path, Status.RENAMED, origin, blob, blob))
                .orElseGet(() -> new Alteration(path, Status.ADDED, Optional.empty(), NOTHING, blob));
    }

    /** Done again to other files. */
    Change change() {
        Change moved = previous.map(Change::remove).orElse(Change.nothing());
        return moved.and(status == Status.REMOVED ? Change.remove(path) : Change.put(path, after));
    }

    /** The file as it is, or as it last was. */
    Blob blob() {
        return status == Status.REMOVED ? before : after;
    }

    int additions() {
        return after.lines().size() - common();
    }

    int deletions() {
        return before.lines().size() - common();
    }

    /** How many lines at the beginning are the same. */
    int head() {
        List<String> old = before.lines();
        List<String> young = after.lines();
        int most = Math.min(old.size(), young.size());
        int head = 0;
        while (head < most && old.get(head).equals(young.get(head))) {
            head++;
        }
        return head;
    }

    /** Lines that are the same at the beginning and at the end: what lies between has changed. */
    private int common() {
        List<String> old = before.lines();
        List<String> young = after.lines();
        int most = Math.min(old.size(), young.size());
        int head = head();
        int tail = 0;
        while (tail < most - head && old.get(old.size() - 1 - tail).equals(young.get(young.size() - 1 - tail))) {
            tail++;
        }
        return head + tail;
    }
}
