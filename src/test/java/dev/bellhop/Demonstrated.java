package dev.bellhop;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code ./bellhop demo} shows. */
public final class Demonstrated implements Showroom {
    /** What every status comment says of its run, and no other comment. */
    public static final String STATUS = "asked by @mona";

    private final Demo demo = Demo.start(Map.of("PORT", "0"));

    /** What can be rehearsed: the name of its button, whether it waits for an answer, and what it promises. */
    public record Play(String word, String title, boolean asks, Promises promises) {
        @Override
        public String toString() {
            return title;
        }
    }

    /** The words one after another; how many runs come of it, and what the issue does not say at the end. */
    public record Promises(List<String> words, int runs, Optional<String> gone) {
        public Promises {
            words = List.copyOf(words);
        }
    }

    public static Stream<Play> plays() {
        return Arrays.stream(Rehearsal.values()).map(Demonstrated::play);
    }

    private static Play play(Rehearsal one) {
        Promises promises = new Promises(one.promises(), one.runs(), one.gone());
        return new Play(one.word(), one.title(), one.cue().isPresent(), promises);
    }

    @Override
    public int port() {
        return demo.page().getPort();
    }

    /** Whoever comes is taken for the operator. */
    @Override
    public String token() {
        return "";
    }

    @Override
    public void close() {
        demo.close();
    }
}
