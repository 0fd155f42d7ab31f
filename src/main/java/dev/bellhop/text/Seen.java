package dev.bellhop.text;

import dev.bellhop.text.Hidden.Kind;
import java.util.List;

/**
 * What a person sees of a text, and what was in it besides. What pictures are called is mostly the name of a file that an
 * editor put there: it is taken, and the first of it counts as nothing that somebody hid.
 */
public record Seen(String text, List<Hidden> hidden) {
    private static final int CUSTOMARY_NAMES = 200;

    public Seen {
        hidden = List.copyOf(hidden);
    }

    public int hiddenFragments() {
        boolean namesCount = namesBeyondCustom() > 0;
        return (int) hidden.stream().filter(it -> namesCount || counts(it)).count();
    }

    public int hiddenCharacters() {
        return namesBeyondCustom()
                + characters(hidden.stream().filter(Seen::counts).toList());
    }

    private int namesBeyondCustom() {
        return Math.max(0, characters(hidden.stream().filter(it -> !counts(it)).toList()) - CUSTOMARY_NAMES);
    }

    private static boolean counts(Hidden it) {
        return it.kind() != Kind.ALTERNATIVE;
    }

    private static int characters(List<Hidden> fragments) {
        return fragments.stream().mapToInt(Hidden::characters).sum();
    }
}
