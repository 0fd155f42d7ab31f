package dev.bellhop.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words in angle brackets that are no element of HTML. The page shows nothing of them, but {@code List<String>} is what
 * honest people write, so a word that stands alone stays. Sentences made of such words go.
 */
final class Strangers {
    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 4;
    private static final int MOST_IN_A_ROW = 2;
    private static final int MOST_DIFFERENT = 16;

    private record Stranger(Tag tag, int shown) {}

    private final Html html;
    private final List<Stranger> strangers = new ArrayList<>();

    Strangers(Html html) {
        this.html = html;
    }

    void add(Tag tag, int shown) {
        strangers.add(new Stranger(tag, shown));
    }

    void judge() {
        Set<String> names = new HashSet<>();
        strangers.forEach(it -> names.add(it.tag().name()));
        boolean tooMany = names.size() > MOST_DIFFERENT;
        for (int first = 0; first < strangers.size(); ) {
            int next = first;
            while (next < strangers.size()
                    && strangers.get(next).shown() == strangers.get(first).shown()) {
                next++;
            }
            boolean sentence = next - first > MOST_IN_A_ROW;
            for (Stranger stranger : strangers.subList(first, next)) {
                if (tooMany || sentence || isLong(stranger.tag().name())) {
                    html.cut(stranger.tag().from(), stranger.tag().to(), Hidden.Kind.TAG);
                }
            }
            first = next;
        }
    }

    private static boolean isLong(String name) {
        return name.length() > LONGEST || name.split("[^a-z0-9]+", -1).length > MOST_WORDS;
    }
}
