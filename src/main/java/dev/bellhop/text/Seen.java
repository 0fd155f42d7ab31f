package dev.bellhop.text;

import java.util.List;

/** What a person sees of a text, and what was in it besides. */
public record Seen(String text, List<Hidden> hidden) {
    public Seen {
        hidden = List.copyOf(hidden);
    }

    public int hiddenCharacters() {
        return hidden.stream().mapToInt(Hidden::characters).sum();
    }
}
