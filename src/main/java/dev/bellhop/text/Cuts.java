package dev.bellhop.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Ranges of a source that go, each with its reason. They may overlap and come in any order. */
final class Cuts {
    private record Cut(int from, int to, Hidden.Kind kind) {}

    private final List<Cut> cuts = new ArrayList<>();

    void add(int from, int to, Hidden.Kind kind) {
        if (from < to) {
            cuts.add(new Cut(from, to, kind));
        }
    }

    boolean none() {
        return cuts.isEmpty();
    }

    /** The source without the cuts; each fragment is added to what was hidden. */
    String outOf(String source, List<Hidden> hidden) {
        cuts.sort(Comparator.comparingInt(Cut::from)
                .thenComparing(Comparator.comparingInt(Cut::to).reversed()));
        StringBuilder left = new StringBuilder(source.length());
        int at = 0;
        for (Cut cut : cuts) {
            if (cut.to() <= at) {
                continue;
            }
            left.append(source, at, Math.max(at, cut.from()));
            note(cut.kind(), cut.to() - Math.max(at, cut.from()), cut.from() <= at && at > 0, hidden);
            at = cut.to();
        }
        return left.append(source, at, source.length()).toString();
    }

    /** What touches a fragment of its own kind is the same fragment. */
    private static void note(Hidden.Kind kind, int characters, boolean touches, List<Hidden> hidden) {
        if (touches && !hidden.isEmpty() && hidden.getLast().kind() == kind) {
            hidden.add(new Hidden(kind, hidden.removeLast().characters() + characters));
        } else {
            hidden.add(new Hidden(kind, characters));
        }
    }
}
